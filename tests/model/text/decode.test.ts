import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeNotes } from '../../../src/model/text/decode.ts';

const file = 'n.md';
const decode = (...bytes: number[]) => decodeNotes(Uint8Array.from(bytes), { file });
const decodeText = (text: string) => decodeNotes(new TextEncoder().encode(text), { file });

type Row = {
  id: string;
  why: string;
  base64: string;
  expect: { outcome: string; prefer?: string; text?: string[]; not?: string[]; sameAs?: string };
};

const rows = JSON.parse(
  readFileSync(new URL('../../corpora/bytes.json', import.meta.url), 'utf8'),
) as Row[];

const decodeRow = ({ base64 }: Row) => decodeNotes(Buffer.from(base64, 'base64'), { file });

/** The rows that are not text, with the reported cause and the offset of the first bad byte. */
const UNREADABLE: ReadonlyMap<string, { what: string; offset: number }> = new Map([
  ['b07', { what: 'NUL bytes (UTF-16 without BOM, or a broken copy)', offset: 1 }],
  ['b08', { what: 'UTF-32', offset: 0 }],
  ['b10', { what: 'invalid UTF-8', offset: 55 }],
  ['b11', { what: 'invalid UTF-8', offset: 2 }],
  ['b12', { what: 'invalid UTF-8', offset: 2 }],
  ['b13', { what: 'invalid UTF-8', offset: 26 }],
  ['b14', { what: 'invalid UTF-8', offset: 55 }],
  ['b15', { what: 'invalid UTF-8', offset: 51 }],
  ['b16', { what: 'invalid UTF-8', offset: 55 }],
  ['b17', { what: 'invalid UTF-8', offset: 55 }],
  ['b18', { what: 'invalid UTF-8', offset: 55 }],
  ['b36', { what: 'NUL bytes (UTF-16 without BOM, or a broken copy)', offset: 0 }],
  ['b56', { what: 'PNG', offset: 0 }],
  ['b57', { what: 'PDF', offset: 0 }],
  ['b58', { what: 'ZIP or DOCX', offset: 0 }],
  ['b59', { what: 'GZIP', offset: 0 }],
  ['b60', { what: 'HTML page', offset: 0 }],
  ['b61', { what: 'Git LFS pointer', offset: 0 }],
]);

describe('decodeNotes, for bytes that are not text', () => {
  it.each(rows.filter(({ id }) => UNREADABLE.has(id)))('refuses row $id ($why)', (row) => {
    const { value, diagnostics } = decodeRow(row);
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([
      { rule: 'encoding-invalid', values: UNREADABLE.get(row.id) },
    ]);
  });

  it.each([
    { id: 'b10', line: 8, column: 1 },
    { id: 'b13', line: 5, column: 4 },
    { id: 'b15', line: 7, column: 3 },
  ])('reports the line and column of the first bad byte in row $id', ({ id, line, column }) => {
    const row = rows.find((candidate) => candidate.id === id);
    expect(row && decodeRow(row).diagnostics).toMatchObject([{ place: { file, line, column } }]);
  });

  it.each([
    { what: 'a sequence that begins like U+FFFD', input: [0x61, 0xef, 0xbf, 0x41], out: 1 },
    { what: 'a bad byte after a real U+FFFD', input: [0xef, 0xbf, 0xbd, 0xff], out: 3 },
    { what: 'half a UTF-16 unit', input: [0xff, 0xfe, 0x61, 0x00, 0x62], out: 4 },
    { what: 'a lone surrogate', input: [0xfe, 0xff, 0x00, 0x61, 0xd8, 0x00, 0, 0x62], out: 4 },
  ])('reports the offset of $what', ({ input, out }) => {
    expect(decode(...input).diagnostics).toMatchObject([{ values: { offset: out } }]);
  });
});

/** The diagnostics for the rows that are text. Rows that are missing here have none. */
const RULES: ReadonlyMap<string, string[]> = new Map([
  ['b04', ['control-character']],
  ['b09', ['encoding-guessed']],
  ['b20', ['control-character']],
  ['b21', ['control-character']],
  ['b27', ['control-character']],
  ['b28', ['control-character']],
  ['b29', ['control-character', 'control-character']],
  ['b30', ['control-character', 'control-character', 'control-character']],
]);

describe('decodeNotes, for bytes that are text', () => {
  it.each(rows.filter(({ id }) => !UNREADABLE.has(id)))('reads row $id ($why)', (row) => {
    const { value, diagnostics } = decodeRow(row);
    for (const text of row.expect.text ?? []) expect(value).toContain(text);
    for (const text of row.expect.not ?? []) expect(value).not.toContain(text);
    expect(value).not.toMatch(/\r|\0|^\uFEFF/m);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(RULES.get(row.id) ?? []);
    const same = rows.find(({ id }) => id === row.expect.sameAs);
    if (same) expect(value).toBe(decodeRow(same).value);
  });

  it.each([
    { what: 'reads CR CR LF as one line ending', input: 'a\r\r\nb', out: 'a\nb' },
    { what: 'reads CR CR as two line endings', input: 'a\r\rb', out: 'a\n\nb' },
    {
      what: 'does not read U+2028 and U+2029 as line endings',
      input: 'a\u2028\u2029b',
      out: 'a\u2028\u2029b',
    },
    { what: 'replaces NUL with U+FFFD', input: 'some text\0', out: 'some text\uFFFD' },
    {
      what: 'removes a byte order mark before a heading',
      input: 'a\n\uFEFF## b',
      out: 'a\n## b',
    },
    { what: 'removes Ctrl-Z at the end', input: 'a\n\u001A\u001A', out: 'a\n' },
    {
      what: 'replaces other control characters and noncharacters with U+FFFD',
      input: 'a\u001B[0m \u0001\u009F\uFFFE\u{10FFFF}',
      out: 'a\uFFFD[0m \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD',
    },
    {
      what: 'replaces vertical tabs and U+0085 with spaces and keeps form feeds',
      input: 'a\vb\u0085c\fd',
      out: 'a b c\fd',
    },
  ])('$what', ({ input, out }) => {
    expect(decodeText(input).value).toBe(out);
  });

  it('reports each distinct control character once, with the number of occurrences', () => {
    expect(decodeText('a\n\u0007b\u0007\n\u001B').diagnostics).toEqual([
      {
        rule: 'control-character',
        place: { file, line: 2, column: 1 },
        values: { character: 'U+0007', count: 2 },
      },
      {
        rule: 'control-character',
        place: { file, line: 3, column: 1 },
        values: { character: 'U+001B', count: 1 },
      },
    ]);
  });
});
