import { describe, expect, it } from 'vitest';
import { readSeverities } from '../../src/build/severity-setting.ts';

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
    expect(readSeverities(input)).toEqual(out);
  });

  it.each([
    { input: 'image-mising=off', message: 'SEVERITY: there is no rule "image-mising"' },
    { input: 'toString=off', message: 'there is no rule "toString"' },
    {
      input: 'date-order=bad',
      message: '"bad" for date-order is none of error, warning, info, off',
    },
    { input: 'date-order', message: 'write date-order=off' },
  ])('refuses $input', ({ input, message }) => {
    expect(() => readSeverities(input)).toThrow(message);
  });
});
