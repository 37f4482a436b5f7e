import type { NotebookEntry, PageEntry } from '../../../content/types.ts';
import type { IsoDay, Language } from '../../../model/types.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { anchorUrl } from '../../addresses.ts';
import { allPages, type Notebook } from '../../notebook.ts';
import type { ChangeDay, ChangeKind, SessionChange } from '../../types.ts';
import { sessionDate } from '../sessions/day-words.ts';
import { sessionLink } from '../sessions/session-title.ts';
import { dayOfChange } from './change-times.ts';
import { newestFirst } from './timeline.ts';

/** Returns what was added to the notes and edited in them, by day, the newest first. */
export function notebookChanges(notebook: Notebook): ChangeDay[] {
  const { language } = notebook.about;
  const changes = newestFirst(allPages(notebook)).flatMap((page) =>
    pageChanges(page, notebook.about),
  );
  const byDay = Map.groupBy(changes, ({ at }) => dayOfChange(at, notebook.about));
  const days: ChangeDay[] = [];
  let room = MAX_CHANGES;
  for (const date of [...byDay.keys()].sort().reverse()) {
    if (room <= 0) break;
    const day = changeDay(date, byDay.get(date) ?? [], language);
    if (day !== null) days.push({ ...day, sessions: day.sessions.slice(0, room) });
    room -= day?.sessions.length ?? 0;
  }
  return days;
}

/**
 * Returns whether it is known that the notes have changed. After a single commit, all of them would
 * seem to be new.
 */
export function hasChanges(notebook: Pick<Notebook, 'pages' | 'preamble'>): boolean {
  const versions = new Set(
    allPages(notebook).flatMap(({ history }) =>
      history.flatMap(({ added, edited }) => [added ?? 'older', ...edited]),
    ),
  );
  return versions.size > 1;
}

/** The most sessions on the page, and of one kind on one day. More, as in an import, are only counted. */
const MAX_CHANGES = 200;
const MAX_PER_DAY = 20;

/** Sections of one session on one day. */
const MAX_SECTIONS = 12;

const KINDS: readonly ChangeKind[] = ['added', 'edited'];

function changeDay(
  date: IsoDay,
  changes: readonly SessionChange[],
  language: Language,
): ChangeDay | null {
  const words = sessionDate({ date, end: null }, language);
  if (words === null) return null;
  const byKind = KINDS.map((kind) => ({ kind, own: changes.filter((each) => each.kind === kind) }));
  return {
    day: words.start,
    sessions: byKind.flatMap(({ own }) => (own.length > MAX_PER_DAY ? [] : own)),
    unlisted: byKind.flatMap(({ kind, own }) =>
      own.length > MAX_PER_DAY ? [{ kind, count: own.length }] : [],
    ),
  };
}

/** A section on a day on which it changed, with the time of its last change. */
type SectionChange = { anchor: string | null; kind: ChangeKind; at: string };

/** Returns the changes of a page, one for each day. */
function pageChanges(
  page: PageEntry,
  about: Pick<NotebookEntry, 'language' | 'timeZone'>,
): SessionChange[] {
  const { history, id, kind: pageKind } = page;
  const { language } = about;
  const dayOf = (time: string) => dayOfChange(time, about);
  const added = history.map((section) => section.added);
  const [first = null] = added.includes(null) ? [] : added.sort();
  const firstDay = first === null ? null : dayOf(first);
  const changes = history.flatMap((section): SectionChange[] => {
    const { anchor } = section;
    return [
      ...(section.added === null ? [] : [{ anchor, kind: 'added' as const, at: section.added }]),
      ...section.edited.map((at) => ({ anchor, kind: 'edited' as const, at })),
    ];
  });
  const { url, title } = sessionLink(page, language);
  return Array.from(
    Map.groupBy(changes, ({ at }) => dayOf(at)),
    ([day, own]) => {
      const sections = changedSections(page, own);
      return {
        kind: day === firstDay ? ('added' as const) : ('edited' as const),
        title: pageKind === 'preamble' ? dictionaryOf(language).page.introduction : title,
        url,
        at:
          own
            .map(({ at }) => at)
            .sort()
            .at(-1) ?? '',
        sections: sections
          .slice(0, MAX_SECTIONS)
          .map(({ anchor, heading, kind }) => ({ kind, heading, url: anchorUrl(id, anchor) })),
        more: Math.max(sections.length - MAX_SECTIONS, 0),
      };
    },
  );
}

/** Returns the sections that changed, without new sections inside new ones. */
function changedSections(
  { rendered: { outline } }: PageEntry,
  changes: readonly SectionChange[],
): { anchor: string; heading: string; kind: ChangeKind }[] {
  const { sections, parts } = outline;
  const kindOf = new Map(changes.map(({ anchor, kind }) => [anchor, kind]));
  const headings = new Map([...parts, ...sections].map(({ anchor, heading }) => [anchor, heading]));
  const parentOf = new Map(
    sections.map(({ anchor, parent }) => [anchor, sections[parent ?? -1]?.anchor]),
  );
  return changes.flatMap(({ anchor, kind }) => {
    const heading = headings.get(anchor ?? '');
    if (anchor === null || heading === undefined) return [];
    const isInside = kind === 'added' && kindOf.get(parentOf.get(anchor) ?? '') === 'added';
    return isInside ? [] : [{ anchor, heading, kind }];
  });
}
