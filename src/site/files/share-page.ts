import { SHARE_SCRIPT, SHARE_STYLE } from '../../build/inline-assets.ts';
import { sharePolicy } from '../../build/security-policy.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { BASE } from '../addresses.ts';
import { xmlText } from '../escape-text.ts';
import type { Sharing } from '../types.ts';
import { sharingTags } from '../views/sharing/sharing-tags.ts';

/** What a share page shows. */
export type SharePageView = {
  sharing: Sharing;
  /** The title of the session. */
  session: string;
  hasExcerpt: boolean;
  /** The address of the topic on the page of its session. */
  to: string;
  /** The absolute address of that page, for search engines; undefined if the origin is not known. */
  canonical: string | undefined;
};

/**
 * Returns the page of one topic as HTML. Chats read its tags; a browser goes on to the topic
 * at once or, without scripts, shows a link. A site has one for each topic, so it is a string with its
 * own short style sheet and not a page of Astro.
 */
export function sharePageHtml({
  sharing,
  session,
  hasExcerpt,
  to,
  canonical,
}: SharePageView): string {
  const { siteName, language, title, description } = sharing;
  const excerpt = hasExcerpt ? `<p>${xmlText(description)}</p>` : '';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    ...sharingTags(sharing).map(([kind, name, content]) => meta(kind, name, content)),
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    `<script data-to="${xmlText(to)}">${SHARE_SCRIPT}</script>`,
    `<title>${xmlText(`${title} · ${siteName}`)}</title>`,
    meta('name', 'viewport', 'width=device-width, initial-scale=1'),
    meta('name', 'color-scheme', 'light dark'),
    meta('name', 'description', description),
    meta('name', 'robots', 'noindex'),
    canonical === undefined ? '' : `<link rel="canonical" href="${xmlText(canonical)}">`,
    `<link rel="icon" type="image/svg+xml" href="${BASE}favicon.svg">`,
    `<style>${SHARE_STYLE}</style></head><body>`,
    `<header><a href="${BASE}">${xmlText(siteName)}</a></header>`,
    `<main><h1>${xmlText(title)}</h1><p class="meta">${xmlText(session)}</p>${excerpt}`,
    `<p><a href="${xmlText(to)}">${xmlText(dictionaryOf(language).page.openTopic)}</a></p></main>`,
    '</body></html>\n',
  ].join('');
}

const POLICY = sharePolicy();

function meta(kind: string, name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${xmlText(content)}">`;
}
