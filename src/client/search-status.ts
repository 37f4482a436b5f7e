import type { SearchAnswer } from '../search/query/engine.ts';

/**
 * What is said above the hits: how many, whether only sessions have all words, what was assumed of one, a button for each year where
 * there are several, and one for each like word where nothing was found. `words` are the texts of
 * the panel; a button's `data-query` is the query that it asks, `{query}` in it the present one.
 */
export function answerStatus(
  { total, bySession, assumed, nearest, years }: SearchAnswer,
  words: DOMStringMap,
): (string | HTMLElement)[] {
  const shown = [...new Set(assumed.flatMap((word) => word.shown))];
  const parts: (string | HTMLElement)[] = [];
  if (total > 0) parts.push((words['count'] ?? '').replace('{count}', String(total)));
  if (bySession) parts.push(` · ${words['bySession'] ?? ''}`);
  if (shown.length > 0) {
    parts.push(` · ${(words['assumed'] ?? '').replace('{shown}', shown.slice(0, 5).join(', '))}`);
  }
  if (years.length > 1) {
    parts.push(
      ...years.map(({ year, sections }) => button(`${year} (${sections})`, `{query} year:${year}`)),
    );
  }
  if (total === 0 && nearest.length > 0) {
    parts.push(words['nearest'] ?? '', ...nearest.map((word) => button(word, word)));
  }
  return parts;
}

function button(text: string, query: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.dataset['query'] = query;
  return made;
}
