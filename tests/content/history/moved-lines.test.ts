import { describe, expect, it } from 'vitest';
import { movedLines } from '../../../src/content/history/moved-lines.ts';

const lines = (texts: readonly string[]) => texts.map((text, value) => ({ text, value }));

const LONG = 'a line of more than twenty characters';

describe('movedLines', () => {
  it.each([
    { name: 'a long line', removed: ['x', LONG], added: [LONG], pairs: [[1, 0]] },
    { name: 'another indentation', removed: [LONG], added: [`  ${LONG}\r`], pairs: [[0, 0]] },
    {
      name: 'a run of short lines',
      removed: ['## title', '', '- first', '- second'],
      added: ['new', '## title', '', '- first', '- second'],
      pairs: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    },
    { name: 'a short line', removed: ['- yes'], added: ['- yes'], pairs: [] },
    { name: 'empty lines', removed: ['', ''], added: ['', ''], pairs: [] },
    {
      name: 'the longest run',
      removed: [LONG, 'x', LONG, 'y'],
      added: [LONG, 'y'],
      pairs: [
        [2, 0],
        [3, 1],
      ],
    },
    { name: 'a line once', removed: [LONG], added: [LONG, LONG], pairs: [[0, 0]] },
  ])('pairs $name', ({ removed, added, pairs }) => {
    expect(movedLines(lines(removed), lines(added))).toEqual(pairs);
  });
});
