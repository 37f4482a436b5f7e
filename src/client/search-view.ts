import type { SearchAnswer } from './search/engine.ts';

type Hit = SearchAnswer['hits'][number];

/** The hits of an answer as elements, grouped by session. Text stays text, whatever it holds. */
export function answerView({ hits }: SearchAnswer): HTMLElement[] {
  const sessions = Map.groupBy(hits, ({ session }) => session.id);
  return [...sessions.values()].map((group) => {
    const list = element('ol', ...group.map((hit) => element('li', hitView(hit))));
    return element('section', element('h2', group[0]?.session.title ?? ''), list);
  });
}

function hitView({ url, heading, path, session, excerpt }: Hit): HTMLElement {
  const link = element('a', element('strong', heading || session.title));
  link.href = url;
  const above = path.join(' › ');
  if (above !== '') link.append(element('span', above));
  link.append(element('p', ...marked(excerpt)));
  return link;
}

function marked({ text, marks }: Hit['excerpt']): (string | HTMLElement)[] {
  let at = 0;
  const parts: (string | HTMLElement)[] = [];
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), element('mark', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
