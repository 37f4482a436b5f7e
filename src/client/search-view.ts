import { element } from './element.ts';
import type { SearchAnswer } from '../search/query/engine.ts';
import type { Excerpt } from '../search/query/excerpt.ts';

type Hit = SearchAnswer['hits'][number];

/**
 * The hits of an answer as elements, grouped by session: links in sections of a page, or options of
 * a list box. Text stays text, whatever it holds.
 */
export function answerView(
  { hits }: SearchAnswer,
  { asOptions }: { asOptions: boolean },
): Element[] {
  const sessions = Map.groupBy(hits, ({ session }) => session.id);
  return Array.from(sessions.values(), (group, order) => {
    const day = element(asOptions ? 'p' : 'h2', 'day', group[0]?.session.title ?? '');
    day.id = `ui_day_${order}`;
    const section = element(asOptions ? 'div' : 'section', '', day);
    section.setAttribute('aria-labelledby', day.id);
    section.append(...group.map((hit, place) => hitView(hit, group[place - 1])));
    if (!asOptions) return section;
    section.role = 'group';
    day.role = 'presentation';
    for (const [place, link] of section.querySelectorAll('a').entries()) {
      link.role = 'option';
      link.id = `ui_hit_${order}_${place}`;
      link.tabIndex = -1;
      link.ariaSelected = 'false';
    }
    return section;
  });
}

/** A hit below one with the same headings above it does not repeat them. */
function hitView({ url, name, path, excerpt, thumbnail }: Hit, before?: Hit): HTMLElement {
  const link = element('a', '');
  link.href = url;
  const above = path.join(' › ');
  if (above !== '' && above !== before?.path.join(' › ')) {
    link.append(element('span', 'path', above));
  }
  link.append(element('span', 'name', ...marked(name)));
  if (typeof excerpt === 'function') link.append(excerptWhenSeen(excerpt));
  else if (excerpt.text !== '') link.append(element('span', 'excerpt', ...marked(excerpt)));
  if (thumbnail !== null) link.append(image(thumbnail));
  return link;
}

/** It says nothing that the text beside it doesn't. */
function image(url: string): HTMLImageElement {
  const image = element('img', '');
  image.alt = '';
  image.decoding = 'sync';
  image.src = url;
  return image;
}

/** The place of an excerpt that is loaded when it comes into sight. */
function excerptWhenSeen(load: () => Promise<Excerpt>): HTMLElement {
  const place = element('span', 'excerpt awaited');
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const excerpt = await load().catch(() => ({ text: '', marks: [] }));
      place.classList.remove('awaited');
      place.append(...marked(excerpt));
    },
    { rootMargin: '300px' },
  );
  observer.observe(place);
  return place;
}

function marked({ text, marks }: Excerpt): (string | HTMLElement)[] {
  let at = 0;
  const parts: (string | HTMLElement)[] = [];
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
