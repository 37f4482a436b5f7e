/** Base path of the site; begins and ends with `/`. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a page by its id, such as `/2020-03-11/`. */
export function pageUrl(id: string): string {
  return id === 'index' ? BASE : `${BASE}${id}/`;
}

/** Address of a section, part or figure on its page. */
export function anchorUrl(id: string, anchor: string): string {
  return `${pageUrl(id)}#${anchor}`;
}

/** An address with the origin of the site; null where that is not known. */
export function absoluteUrl(path: string, site: URL | undefined): string | null {
  return site === undefined ? null : new URL(path, site).href;
}
