import { describe, expect, it } from 'vitest';
import { pageHistory } from '../../../src/content/history/page-history.ts';
import { OLDER, UNCOMMITTED } from '../../../src/content/history/notes-history.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';

const day = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1000;

/** Reads the history of the only page of a file, each line with the time at which it was written. */
function historyOf(
  lines: readonly (readonly [text: string, time: number])[],
  { timeZone = 'UTC' } = {},
) {
  const text = lines.map(([line]) => line).join('\n');
  const [page] = gatherPages([splitFile({ file: 'n.md', text })]).pages;
  if (page === undefined) throw new Error('The notes have no page');
  const times = new Map([['n.md', lines.map(([, time]) => time)]]);
  return pageHistory(page, readPage(page).outline, { times, timeZone });
}

const [march, april, may] = [day('2020-03-11'), day('2020-04-01'), day('2020-05-01')];

describe('pageHistory', () => {
  it('returns when each section was added and on which later days it was edited', () => {
    const history = historyOf([
      ['## 2020/3/11', march],
      ['intro', april],
      ['### One', march],
      ['a', may + 60],
      ['b', april],
      ['c', may],
      ['#### Deeper', april],
      ['', may],
      ['### Two', april],
      ['a', april + 60],
      ['', OLDER],
    ]);
    expect(history).toEqual({
      history: [
        { anchor: null, added: '2020-03-11T12:00:00Z', edited: ['2020-04-01T12:00:00Z'] },
        {
          anchor: 'one',
          added: '2020-03-11T12:00:00Z',
          edited: ['2020-04-01T12:00:00Z', '2020-05-01T12:01:00Z'],
        },
        { anchor: 'deeper', added: '2020-04-01T12:00:00Z', edited: [] },
        { anchor: 'two', added: '2020-04-01T12:00:00Z', edited: [] },
      ],
      modified: '2020-05-01T12:01:00Z',
    });
  });

  it('divides the edits by the days of a time zone', () => {
    const times = ['2020-03-11T12:00:00Z', '2020-03-11T20:00:00Z', '2020-03-12T10:00:00Z'];
    const lines = times.map((time, index) => {
      return [['## 2020/3/11', 'a', 'b'][index] ?? '', Date.parse(time) / 1000] as const;
    });
    const editedIn = (timeZone: string) => historyOf(lines, { timeZone }).history[0]?.edited;
    expect(editedIn('UTC')).toEqual([times[2]]);
    expect(editedIn('Pacific/Auckland')).toEqual([]);
  });

  it('does not know when a section was added that has older lines', () => {
    const { history, modified } = historyOf([
      ['## 2020/3/11', OLDER],
      ['### One', OLDER],
      ['a', march],
    ]);
    expect(history).toEqual([
      { anchor: null, added: null, edited: [] },
      { anchor: 'one', added: null, edited: ['2020-03-11T12:00:00Z'] },
    ]);
    expect(modified).toBe('2020-03-11T12:00:00Z');
  });

  it('leaves out lines that are not committed', () => {
    const { history, modified } = historyOf([
      ['## 2020/3/11', march],
      ['### One', UNCOMMITTED],
      ['a', UNCOMMITTED],
    ]);
    expect(history).toEqual([{ anchor: null, added: '2020-03-11T12:00:00Z', edited: [] }]);
    expect(modified).toBe('2020-03-11T12:00:00Z');
  });

  it('finds the sections of further headings with the same date', () => {
    const { history } = historyOf([
      ['## 2020/3/11', march],
      ['### One', march],
      ['## 2020/3/11 again', april],
      ['### Two', may],
    ]);
    expect(history.map(({ anchor, added }) => [anchor, added?.slice(0, 10)])).toEqual([
      [null, '2020-03-11'],
      ['one', '2020-03-11'],
      ['2020-3-11-again', '2020-04-01'],
      ['two', '2020-05-01'],
    ]);
  });

  it('returns nothing for files without history', () => {
    const [page] = gatherPages([splitFile({ file: 'n.md', text: '## 2020/3/11\n\na' })]).pages;
    if (page === undefined) throw new Error('The notes have no page');
    expect(
      pageHistory(page, { sections: [], parts: [] }, { times: new Map(), timeZone: 'UTC' }),
    ).toEqual({
      history: [],
      modified: null,
    });
  });
});
