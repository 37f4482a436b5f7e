import { expect, test } from 'vitest';
import { fileKind } from '../../../src/model/text/file-kind.ts';

test.each([
  { text: '\x7fELF\x02\x01', out: 'ELF' },
  { text: '\x89PNG\r\n', out: 'PNG' },
  { text: 'SQLite format 3\0', out: 'SQLite' },
  { text: '{"sessions": [{"date": "2020-03-11"}]}\n', out: 'JSON' },
  { text: '\n[{"a": 1}]', out: 'JSON' },
  { text: '<!DOCTYPE html><p>a', out: 'HTML page' },
  { text: '# 会议\n\n{"a": 1}\n', out: null },
  { text: '{"a": 1}\n\nnot all of it', out: null },
  { text: '[1]', out: null },
  { text: '[["a"', out: null },
  { text: '\n\n\n', out: null },
  { text: '', out: null },
])('fileKind returns $out for $text', ({ text, out }) => {
  const bytes = /[\x7f-\xff]/.test(text) ? Buffer.from(text, 'latin1') : Buffer.from(text);
  expect(fileKind(bytes)).toBe(out);
});
