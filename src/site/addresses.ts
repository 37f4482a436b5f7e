import { OWN_SETTINGS } from './own-settings.ts';

const { basePath, siteUrl } = OWN_SETTINGS;

/** The base path of the site. It begins and ends with `/`. */
export const BASE: string = basePath;

/** The origin of the site; undefined if the settings contain none. */
export const SITE: URL | undefined = siteUrl === null ? undefined : new URL(siteUrl);

/** Returns the address of a page by its id, such as `/2020-03-11/`. */
export function pageUrl(id: string): string {
  return id === 'index' ? BASE : `${BASE}${id}/`;
}

/** Returns the address of a page's Markdown. */
export function markdownUrl(id: string): string {
  return `${pageUrl(id)}index.md`;
}

/** Returns the address of a section, part or figure on its page. */
export function anchorUrl(id: string, anchor: string): string {
  return `${pageUrl(id)}#${anchor}`;
}

/** Returns the address of a topic's share page. Scripts derive it too: see `docs/page-markup.md`. */
export function shareUrl(id: string, anchor: string): string {
  return `${BASE}${sharePath(id, anchor)}`;
}

/** Returns the path of a share page's folder in the site, with a slash at its end. */
export function sharePath(id: string, anchor: string): string {
  return `${id}/${anchor}/`;
}

/** Returns the address of a file in the site's `assets` folder. */
export function assetUrl(name: string): string {
  return `${BASE}assets/${name}`;
}

/**
 * Returns the path of a card without base path and extension: of the notebook if `page` is null, of a
 * session, or of a topic.
 */
export function cardPath(page: string | null, topic: string | null = null): string {
  if (page === null) return 'cards/index';
  return topic === null ? `${page}/card` : `${page}/${topic}/card`;
}

/** Returns an address with the origin of the site, or undefined if the origin is not known. */
export function absoluteUrl(path: string, site: URL | undefined): string | undefined {
  return site && new URL(path, site).href;
}
