import type { SearchHit } from '../../../search/query/matching/hits.ts';
import { element } from '../../element.ts';
import { recentQueries } from './recent-queries.ts';
import { queryButton } from './search-results.ts';

/**
 * Creates what the panel shows before anything is typed: the last queries, two example queries, and the
 * latest sessions. `words` are the texts of the panel.
 */
export function startElements(latest: readonly SearchHit[], words: DOMStringMap): HTMLElement[] {
  const buttons = (queries: readonly string[]) => queries.map((query) => queryButton(query, query));
  const rows: [name: string | undefined, content: HTMLElement[]][] = [
    [words['recent'], buttons(recentQueries())],
    [words['ideas'], buttons(ideasFor(latest))],
    [words['latest'], latest.map(latestLink)],
  ];
  return rows
    .filter(([, content]) => content.length > 0)
    .map(([name = '', content], index) => {
      const label = element('p', 'day', name);
      label.id = `ui_start_${index}`;
      const list = element('ul', '', ...content.map((each) => element('li', '', each)));
      list.setAttribute('aria-labelledby', label.id);
      return element('div', '', label, list);
    });
}

/** Returns the month of the newest session, and a filter. */
function ideasFor([newest]: readonly SearchHit[]): string[] {
  const [year, month] = newest?.session.date?.split('-') ?? [];
  return year === undefined ? [] : [`${year}/${Number(month)}`, 'has:image'];
}

function latestLink({ url, session, excerpt }: SearchHit): HTMLElement {
  const link = element('a', '', element('span', 'name', session.title));
  link.href = url;
  if (typeof excerpt === 'object' && excerpt.text !== '') {
    link.append(element('span', 'excerpt', excerpt.text));
  }
  return link;
}
