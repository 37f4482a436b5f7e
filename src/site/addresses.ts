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
