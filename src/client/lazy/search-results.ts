import type { SearchAnswer } from '../../search/query/engine.ts';
import type { Excerpt } from '../../search/query/match-excerpt.ts';
import type { SearchHit } from '../../search/query/hits.ts';
import { button, element } from '../element.ts';

/**
 * Creates the elements of an answer's hits, grouped by session: links in sections of a page, or
 * options of a list box.
 */
export function resultElements(
  { hits }: SearchAnswer,
  { asOptions }: { asOptions: boolean },
): HTMLElement[] {
  const sessions = Map.groupBy(hits, ({ session }) => session.id);
  return Array.from(sessions.values(), (group, index) => {
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
}

/**
 * Creates the line above the hits: their number, whether only sessions contain all words, what was
 * searched instead of a word, a button for each of several years, and, if nothing matches, a button
 * for each similar word. `words` are the texts of the panel. A button's `data-query` is the query
 * that it searches for, in which `{query}` is the current one.
 */
export function summaryElements(
  { total, bySession, assumed, nearest, years }: SearchAnswer,
  words: DOMStringMap,
): (string | HTMLElement)[] {
  const shown = [...new Set(assumed.flatMap((word) => word.shown))].slice(0, 5).join(', ');
  const parts: (string | HTMLElement)[] = [];
  if (total > 0) parts.push((words['count'] ?? '').replace('{count}', String(total)));
  if (bySession) parts.push(` · ${words['bySession'] ?? ''}`);
  if (shown !== '') parts.push(` · ${(words['assumed'] ?? '').replace('{shown}', shown)}`);
  if (years.length > 1) {
    for (const { year, sections } of years) {
      parts.push(queryButton(`${year} (${sections})`, `{query} year:${year}`));
    }
  }
  if (total === 0 && nearest.length > 0) {
    parts.push(words['nearest'] ?? '', ...nearest.map((word) => queryButton(word, word)));
  }
  return parts;
}

function queryButton(label: string, query: string): HTMLButtonElement {
  const created = button(label);
  created.dataset['query'] = query;
  return created;
}

/** Leaves out the headings above a hit if they are those of the hit before it. */
function hitLink(
  { url, name, path, excerpt, thumbnail }: SearchHit,
  previous?: SearchHit,
): HTMLElement {
  const link = element('a', '');
  link.href = url;
  const above = path.join(' › ');
  if (above !== '' && above !== previous?.path.join(' › ')) {
    link.append(element('span', 'path', above));
  }
  link.append(element('span', 'name', ...highlighted(name)));
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
