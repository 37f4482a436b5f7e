import type { SearchAnswer } from '../../../search/query/engine.ts';
import type { Excerpt } from '../../../search/query/matching/match-excerpt.ts';
import type { SearchHit } from '../../../search/query/matching/hits.ts';
import { button, element } from '../../element.ts';

/**
 * Creates the elements of an answer's hits, grouped by session: links in sections of a page, or
 * options of a list box. The last one shows more hits, if there are more.
 */
export function resultElements(
  { hits, total }: SearchAnswer,
  { asOptions, query, words }: { asOptions: boolean; query: string; words: DOMStringMap },
): HTMLElement[] {
  const sessions = Map.groupBy(hits, ({ session }) => session.id);
  const groups = Array.from(sessions.values(), (group, index) => {
    const day = element(asOptions ? 'p' : 'h2', 'day', group[0]?.session.title ?? '');
    day.id = `ui_day_${index}`;
    const section = element(asOptions ? 'div' : 'section', '', day);
    section.setAttribute('aria-labelledby', day.id);
    section.append(...group.map((hit, place) => hitLink(hit, group[place - 1])));
    if (!asOptions) return section;
    section.role = 'group';
    day.role = 'presentation';
    for (const [place, link] of section.querySelectorAll('a').entries()) {
      link.role = 'option';
      link.id = `ui_hit_${index}_${place}`;
      link.tabIndex = -1;
      link.ariaSelected = 'false';
    }
    return section;
  });
  if (total === hits.length) return groups;
  const more = element('a', 'more', filled(words['more'], { count: total - hits.length }));
  more.href = `${words['base'] ?? '/'}search/?${new URLSearchParams({ q: query })}`;
  more.dataset['more'] = '';
  if (asOptions) Object.assign(more, { role: 'option', id: 'ui_hit_more', tabIndex: -1 });
  return [...groups, more];
}

/**
 * Creates the line above the hits: how the answer departs from the query, the number of hits, a
 * button for each of several years, one that shows what was left out, and, if nothing matches, one for
 * each similar word. `words` are the texts of the panel. A button's `data-query` is the query that it
 * searches for, in which `{query}` is the current one.
 */
export function summaryElements(
  answer: SearchAnswer,
  words: DOMStringMap,
): (string | HTMLElement)[] {
  const { total, inside, nearest, years } = answer;
  if (total === 0) {
    if (nearest.length === 0) return [];
    return [words['nearest'] ?? '', ...nearest.map((word) => queryButton(word, word))];
  }
  const count = total === 1 ? words['one'] : words['count'];
  const texts = [...departures(answer, words), filled(count, { count: total })];
  const parts: (string | HTMLElement)[] = [texts.join(' · ')];
  if (years.length > 1) {
    for (const { year, sections } of years) {
      parts.push(queryButton(`${year} (${sections})`, `{query} year:${year}`));
    }
  }
  if (inside > 0) {
    const more = button(filled(words['inside'], { count: inside }));
    more.dataset['inside'] = '';
    parts.push(more);
  }
  return parts;
}

/** Returns what the answer leaves out of the query, and what it contains instead. */
function departures(
  { scope, missing, kept, assumed }: SearchAnswer,
  words: DOMStringMap,
): string[] {
  const shown = listed(new Set(assumed.flatMap((word) => word.shown)));
  const values = { missing: listed(missing), kept: listed(kept), shown };
  const isLost = missing.length > 0 && scope !== 'near';
  const texts = [
    isLost ? words['lost'] : words[SCOPE_TEXTS[scope]],
    shown === '' ? '' : words['assumed'],
  ];
  return texts.filter(Boolean).map((text) => filled(text, values));
}

/** Names of the texts about each scope. */
const SCOPE_TEXTS = { section: '', session: 'bySession', parts: 'byParts', near: 'nearTime' };

function listed(words: Iterable<string>): string {
  return [...words].slice(0, MAX_WORDS).join(' ');
}

/** Words that the line names at most. */
const MAX_WORDS = 5;

/** Replaces the placeholders in a text. */
function filled(text = '', values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Creates a button that searches for a query, in which `{query}` is the current one. */
export function queryButton(label: string, query: string): HTMLButtonElement {
  const created = button(label);
  created.dataset['query'] = query;
  return created;
}

/** Leaves out the headings above a hit if the hit before it has the same ones. */
function hitLink(
  { url, heading, session, name, path, excerpt, thumbnail }: SearchHit,
  previous?: SearchHit,
): HTMLElement {
  const link = element('a', '');
  link.href = url;
  const above = path.join(' › ');
  if (above !== '' && above !== previous?.path.join(' › ')) {
    link.append(element('span', 'path', above));
  }
  // The line above a session's hits is its title already.
  const isRepeated =
    heading === session.title && !(typeof excerpt === 'object' && excerpt.text === '');
  if (!isRepeated) link.append(element('span', 'name', ...highlighted(name)));
  // A link needs a name before its only text loads.
  if (typeof excerpt === 'function' && isRepeated) link.ariaLabel = name.text;
  if (typeof excerpt === 'function') link.append(lazyExcerpt(excerpt));
  else if (excerpt.text !== '') link.append(element('span', 'excerpt', ...highlighted(excerpt)));
  if (thumbnail !== null) {
    link.append(Object.assign(element('img', ''), { alt: '', decoding: 'sync', src: thumbnail }));
  }
  return link;
}

/** Creates an element that loads its excerpt when it comes into view. */
function lazyExcerpt(load: () => Promise<Excerpt>): HTMLElement {
  const place = element('span', 'excerpt awaited');
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const excerpt = await load().catch(() => ({ text: '', matches: [] }));
      place.classList.remove('awaited');
      place.append(...highlighted(excerpt));
      if (excerpt.text !== '') place.closest('a')?.removeAttribute('aria-label');
    },
    { rootMargin: '300px' },
  );
  observer.observe(place);
  return place;
}

function highlighted({ text, matches }: Excerpt): (string | HTMLElement)[] {
  let at = 0;
  const parts: (string | HTMLElement)[] = [];
  for (const [start, end] of matches) {
    parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
