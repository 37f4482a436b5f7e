import { describe, expect, it } from 'vitest';
import { newestFirst, timelineYears } from '../../../../src/site/views/lists/timeline.ts';
import { notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

const session = (date: string | null, group: string | null = null, source = '') =>
  pageEntry(source, { id: date ?? 'papers', date, group, label: date === null ? 'Papers' : '' });

describe('timelineYears', () => {
  it('groups sessions by year, newest first, and puts those without a date last', async () => {
    const pages = [session('2019-12-31'), session('2020-03-11'), session('2020-03-18')];
    const years = timelineYears(notebookWith([...pages, session(null)]));
    expect(years.map(({ year, sessions }) => [year, sessions.map(({ id }) => id)])).toEqual([
      ['2020', ['2020-03-18', '2020-03-11']],
      ['2019', ['2019-12-31']],
      [null, ['papers']],
    ]);
  });

  it('lists the months of a year with their newest session', async () => {
    const dates = ['2020-01-07', '2020-03-11', '2020-03-18'];
    const [year] = timelineYears(notebookWith(dates.map((date) => session(date))));
    expect(year?.months).toEqual([
      { month: '2020-03', words: 'Mar', first: '2020-03-18' },
      { month: '2020-01', words: 'Jan', first: '2020-01-07' },
    ]);
  });

  it('marks a session whose group differs from that of the session before it', async () => {
    const pages = [
      session('2020-01-01'),
      session('2020-01-02', 'A'),
      session('2020-01-03', 'A'),
      session('2020-01-04', 'B'),
    ];
    const [year] = timelineYears(notebookWith(pages));
    expect(year?.sessions.map(({ group, opensGroup }) => [group, opensGroup])).toEqual([
      ['B', true],
      ['A', true],
      ['A', false],
      [null, true],
    ]);
  });

  it('marks the first session of a group in each year', async () => {
    const pages = [
      session('2019-12-30', 'A'),
      session('2020-01-02', 'A'),
      session('2020-01-03', 'A'),
    ];
    const years = timelineYears(notebookWith(pages));
    expect(years.map(({ sessions }) => sessions.map(({ opensGroup }) => opensGroup))).toEqual([
      [true, false],
      [true],
    ]);
  });

  it('contains the topics, the figures and the capture times of a session', async () => {
    const source = [
      '### One\n\n![](gone.png)\n\n#### Deeper',
      '### Two\n\n![](Snipaste_2020-03-18_16-04-18.png)',
    ];
    const page = session('2020-03-18', null, source.join('\n\n'));
    const [year] = timelineYears(notebookWith([page]));
    expect(year?.sessions[0]).toMatchObject({
      topics: [
        { heading: 'One', url: '/2020-03-18/#one' },
        { heading: 'Two', url: '/2020-03-18/#two' },
      ],
      figureCount: 2,
      thumbnail: { thumbnail: '/assets/Snipaste_2020-03-18_16-04-18.png.0d-480.webp' },
      span: '16:04',
    });
  });
});

describe('newestFirst', () => {
  it('keeps the order of pages without a date', () => {
    const dates = ['2020-01-01', '2020-01-02', null, null];
    const pages = dates.map((date, order) => ({ date, order }));
    expect(newestFirst(pages).map(({ order }) => order)).toEqual([1, 0, 2, 3]);
  });
});
