import { describe, expect, it } from 'vitest';
import type { PageEntry, SectionHistory } from '../../../../src/content/types.ts';
import { hasChanges, notebookChanges } from '../../../../src/site/views/lists/changes.ts';
import { notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

const at = (day: string) => `${day}T12:00:00Z`;

const section = (anchor: string | null, added: string | null, ...edited: string[]) => {
  return { anchor, added: added && at(added), edited: edited.map(at) };
};

/** Makes a session that was written on a day. */
function session(date: string, history: SectionHistory[], source = ''): PageEntry {
  return pageEntry(source, { id: date, date, history });
}

const SOURCE = '### One\n\n#### Deeper\n\n### Two';

describe('notebookChanges', () => {
  it('lists the sessions and sections that were added or edited, by day', () => {
    const history = [
      section(null, '2020-03-11'),
      section('one', '2020-03-11', '2020-03-12'),
      section('deeper', '2020-03-11'),
      section('two', '2020-03-12'),
    ];
    const pages = [
      session('2020-03-04', [section(null, '2020-03-04', '2020-03-12')]),
      session('2020-03-11', history, SOURCE),
    ];
    const days = notebookChanges(notebookWith(pages));
    expect(days.map(({ day, sessions }) => [day.iso, sessions])).toMatchObject([
      [
        '2020-03-12',
        [
          {
            kind: 'edited',
            title: 'Wednesday, 11 March 2020',
            url: '/2020-03-11/',
            at: '2020-03-12T12:00:00Z',
            sections: [
              { kind: 'edited', heading: 'One', url: '/2020-03-11/#one' },
              { kind: 'added', heading: 'Two', url: '/2020-03-11/#two' },
            ],
            more: 0,
          },
          { kind: 'edited', url: '/2020-03-04/', sections: [] },
        ],
      ],
      [
        '2020-03-11',
        [{ kind: 'added', sections: [{ kind: 'added', heading: 'One', url: '/2020-03-11/#one' }] }],
      ],
      ['2020-03-04', [{ kind: 'added', sections: [] }]],
    ]);
  });

  it('calls a session edited that is older than the known history', () => {
    const history = [section(null, null), section('one', '2020-03-11')];
    const [day] = notebookChanges(notebookWith([session('2020-03-04', history, SOURCE)]));
    expect(day?.sessions).toMatchObject([
      { kind: 'edited', sections: [{ kind: 'added', heading: 'One' }] },
    ]);
  });

  it('divides changes by the days of the time zone', () => {
    const changed = {
      anchor: null,
      added: '2020-03-11T18:00:00Z',
      edited: ['2020-03-12T10:00:00Z'],
    };
    const pages = [session('2020-03-11', [changed])];
    const daysIn = (timeZone: string) => {
      return notebookChanges(notebookWith(pages, { timeZone })).map(({ day, sessions }) => {
        return [day.iso, sessions.map(({ kind }) => kind)];
      });
    };
    expect(daysIn('UTC')).toEqual([
      ['2020-03-12', ['edited']],
      ['2020-03-11', ['added']],
    ]);
    expect(daysIn('Asia/Shanghai')).toEqual([['2020-03-12', ['added']]]);
  });

  it('names the preamble', () => {
    const preamble = pageEntry('', {
      id: 'index',
      kind: 'preamble',
      date: null,
      history: [section(null, '2020-03-04')],
    });
    const [day] = notebookChanges({ ...notebookWith([]), preamble });
    expect(day?.sessions).toMatchObject([{ kind: 'added', title: 'Introduction', url: '/' }]);
  });

  it('counts the sessions of an import and the sections that are too many', () => {
    const headings = Array.from({ length: 15 }, (_, index) => `s${index}`);
    const many = session(
      '2020-03-31',
      headings.map((heading) => section(heading, '2020-03-31')),
      headings.map((heading) => `### ${heading}`).join('\n\n'),
    );
    const imported = Array.from({ length: 25 }, (_, day) => {
      return session(`2019-01-${String(day + 1).padStart(2, '0')}`, [section(null, '2020-03-30')]);
    });
    const days = notebookChanges(notebookWith([...imported, many]));
    expect(days).toMatchObject([
      { sessions: [{ kind: 'added', more: 3 }], unlisted: [] },
      { sessions: [], unlisted: [{ kind: 'added', count: 25 }] },
    ]);
    expect(days[0]?.sessions[0]?.sections).toHaveLength(12);
  });

  it('lists the 200 newest changes', () => {
    const pages = Array.from({ length: 300 }, (_, index) => {
      const date = new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10);
      return session(date, [section(null, date)]);
    });
    const days = notebookChanges(notebookWith(pages));
    expect(days.flatMap(({ sessions }) => sessions)).toHaveLength(200);
    expect(days[0]?.day.iso).toBe('2020-10-26');
  });
});

describe('hasChanges', () => {
  it.each([
    { name: 'no history', history: [], made: false },
    { name: 'a single commit', history: [section(null, '2020-03-11')], made: false },
    { name: 'older text alone', history: [section(null, null)], made: false },
    { name: 'an edit', history: [section(null, '2020-03-11', '2020-03-12')], made: true },
    {
      name: 'text that is newer than the known history',
      history: [section(null, null), section('one', '2020-03-11')],
      made: true,
    },
  ])('returns $made for $name', ({ history, made }) => {
    expect(hasChanges(notebookWith([session('2020-03-11', history)]))).toBe(made);
    const preamble = pageEntry('', { kind: 'preamble', history });
    expect(hasChanges({ pages: [], preamble })).toBe(made);
  });
});
