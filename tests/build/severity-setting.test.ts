import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/words/dictionary.ts';
import { readSeverities } from '../../src/build/severity-setting.ts';

const { settings } = dictionaryOf('en');

describe('readSeverities', () => {
  it.each([
    { input: undefined, out: {} },
    { input: '', out: {} },
    { input: 'image-missing=off', out: { 'image-missing': 'off' } },
    {
      input: 'image-missing=off, date-order=error',
      out: { 'image-missing': 'off', 'date-order': 'error' },
    },
  ])('reads $input', ({ input, out }) => {
    expect(readSeverities(input, settings)).toEqual(out);
  });

  it.each([
    { input: 'image-mising=off', message: 'SEVERITY: there is no rule "image-mising"' },
    { input: 'toString=off', message: 'there is no rule "toString"' },
    {
      input: 'date-order=bad',
      message: '"bad" for date-order is not one of error, warning, info, off',
    },
    { input: 'date-order', message: 'write date-order=off' },
  ])('refuses $input', ({ input, message }) => {
    expect(() => readSeverities(input, settings)).toThrow(message);
  });
});
