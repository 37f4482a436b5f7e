import { describe, expect, it } from 'vitest';
import { readLedger, writeLedger } from '../../../src/model/ledger/ledger-file.ts';

const A = '{"at":"2020-03-11#a","heading":"A","parent":"甲","text":"AbCd","nth":2}';
const B = '{"at":"2020-03-11#b","heading":"B"}';
const B_TO_A = '{"at":"2020-03-11#b","heading":"B","to":"2020-03-11#a"}';
const fileOf = (...lines: string[]) => `{ "version": 1, "anchors": [\n${lines.join('\n')}\n] }\n`;
const SOUND = fileOf(`  ${A},`, `  ${B}`);

describe('readLedger', () => {
  it.each([
    { what: 'as it was written', text: SOUND },
    { what: 'in another order', text: fileOf(`${B},`, A) },
    { what: 'without commas', text: fileOf(A, B) },
    { what: 'with an extra comma', text: fileOf(`${A},`, `${B},`) },
    { what: 'with repeated lines', text: fileOf(`${A},`, `${B},`, A, B) },
    {
      what: 'with Windows line endings and a byte order mark',
      text: `\ufeff${SOUND.replaceAll('\n', '\r\n')}`,
    },
    { what: 'formatted by an editor', text: JSON.stringify(JSON.parse(SOUND), null, 2) },
    { what: 'on one line', text: JSON.stringify(JSON.parse(SOUND)) },
  ])('reads a file $what', ({ text }) => {
    const { value, diagnostics } = readLedger(text);
    expect(diagnostics).toEqual([]);
    expect(writeLedger(value?.ledger ?? [])).toBe(SOUND);
  });

  it.each([
    [`${B},`, `${B_TO_A},`],
    [`${B_TO_A},`, `${B},`],
  ])('prefers the alias when merged branches disagree', (...lines) => {
    const { value } = readLedger(fileOf(...lines, A));
    expect(writeLedger(value?.ledger ?? [])).toBe(fileOf(`  ${A},`, `  ${B_TO_A}`));
  });

  it.each([
    { text: fileOf(`${A},`, '<<<<<<< HEAD', B), line: 3, column: 1 },
    { text: fileOf(`${A},`, `  {"at":"2020-03-11#b"`), line: 3, column: 3 },
    { text: fileOf('{"at":"2020-03-11#B","heading":"B"}'), line: 2, column: 1 },
    { text: fileOf('{"at":"../x","heading":"B"}'), line: 2, column: 1 },
    { text: fileOf('{"at":"a","heading":"B","to":"/x"}'), line: 2, column: 1 },
    { text: fileOf('{"at":"a","heading":1}'), line: 2, column: 1 },
    { text: '{ "version": 2, "anchors": [] }', line: 1, column: 1 },
    { text: 'x', line: 1, column: 1 },
    { text: '[]', line: 1, column: 1 },
  ])('reports the position of the error in $text', ({ text, line, column }) => {
    expect(readLedger(text)).toEqual({
      value: null,
      diagnostics: [
        { rule: 'ledger-invalid', place: { file: 'anchors.json', line, column }, values: {} },
      ],
    });
  });

  it('returns the line of each entry', () => {
    expect([...(readLedger(SOUND).value?.lines ?? [])]).toEqual([
      ['2020-03-11#a', 2],
      ['2020-03-11#b', 3],
    ]);
  });
});
