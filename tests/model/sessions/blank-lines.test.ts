import { describe, expect, it } from 'vitest';
import { isBlankRange, showsNothing } from '../../../src/model/sessions/blank-lines.ts';

describe('showsNothing', () => {
  it.each([
    '',
    '  \t',
    '---',
    '* * *',
    '___',
    '##',
    '<a name="x"></a>',
    '<a id="x"/> <br/>',
    '<!-- a --><!-- b -->',
    '&nbsp;',
    '[TOC]',
    '%%a%%',
  ])('accepts %j', (line) => {
    expect(showsNothing(line)).toBe(true);
  });

  it.each(['a', '--', '- -', '## a', '<a href="x">y</a>', '<!-- a --> b', '<!-- a', '[a]', '=='])(
    'rejects %j',
    (line) => {
      expect(showsNothing(line)).toBe(false);
    },
  );
});

describe('isBlankRange', () => {
  it.each([
    [{ from: 2, to: 4 }, true],
    [{ from: 1, to: 4 }, false],
    [{ from: 5, to: 5 }, true],
  ])('looks only at the lines of %j', (range, out) => {
    expect(isBlankRange(['a', '---', '', 'b'], range)).toBe(out);
  });
});
