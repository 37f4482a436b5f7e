import { applyStyles } from './dom.ts';
import styles from './search-help.css?inline';

let loading: Promise<Document> | null = null;

/**
 * Returns the search page, which contains the texts of the search and the help. All other pages load
 * it on first use, so that they need not contain it. After a failure, the next call tries again.
 */
export function searchPage(): Promise<Document> {
  loading ??= loadSearchPage().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Returns a copy of an element of the search page. Rejects if the page lacks it. */
export async function siteHelp(id: string): Promise<Element> {
  const found = (await searchPage()).getElementById(id);
  if (found === null) throw new Error(`The search page has no ${id}`);
  const copy = document.importNode(found, true);
  copy.removeAttribute('id');
  return copy;
}

async function loadSearchPage(): Promise<Document> {
  if (document.querySelector('search-panel[data-page]')) return document;
  applyStyles(styles);
  const { href } = document.querySelector<HTMLAnchorElement>('a[data-search-open]') ?? location;
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status} for ${href}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
