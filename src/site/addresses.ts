/** Base path of the site; begins and ends with `/`. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Origin of the site, also where there is no page to ask for it; undefined where not known. */
export const SITE: URL | undefined = import.meta.env.SITE
  ? new URL(import.meta.env.SITE)
  : undefined;

/** Address of a page by its id, such as `/2020-03-11/`. */
export function pageUrl(id: string): string {
  return id === 'index' ? BASE : `${BASE}${id}/`;
}

/** Address of a section, part or figure on its page. */
export function anchorUrl(id: string, anchor: string): string {
  return `${pageUrl(id)}#${anchor}`;
}

/**
 * Address of a topic's share page. In a session page's markup it isn't written down: each `h2[id]` in
 * `main[data-session]` is a topic and has its share page at the page's address, its id and `/`; but
 * for the ids in `data-parts` of that element, further date headings of the page, which have none.
 */
export function shareUrl(id: string, anchor: string): string {
  return `${pageUrl(id)}${anchor}/`;
}

/** Address of a file in the folder of the site's assets. */
export function assetUrl(name: string): string {
  return `${BASE}assets/${name}`;
}

/** An address with the origin of the site; null where that is not known. */
export function absoluteUrl(path: string, site: URL | undefined): string | null {
  return site === undefined ? null : new URL(path, site).href;
}
