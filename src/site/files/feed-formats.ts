import type { Feed, FeedItem } from './feed.ts';
import { noonOf } from '../noon.ts';
import { xmlText } from '../escape-text.ts';

/** The feed as RSS 2.0, whole notes in `content:encoded`. `self` is its own absolute address. */
export function rssText({ title, description, language, home, items }: Feed, self: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(home)}</link>`,
    `<description>${xmlText(description)}</description>`,
    `<language>${language}</language>`,
    `<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemText),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemText({ url, title, summary, html, published, image }: FeedItem): string {
  const day = published === null ? '' : `\n<pubDate>${noonOf(published).toUTCString()}</pubDate>`;
  return `<item>
<title>${xmlText(title)}</title>
<link>${xmlText(url)}</link>
<guid isPermaLink="true">${xmlText(url)}</guid>${day}
<description>${xmlText(summary)}</description>
<content:encoded>${xmlText(html)}</content:encoded>${image === null ? '' : mediaText(image)}
</item>`;
}

// An `enclosure` would have to give the bytes of an image that is made later.
function mediaText({ url, width, height }: NonNullable<FeedItem['image']>): string {
  return `\n<media:content url="${xmlText(url)}" medium="image" width="${width}" height="${height}"/>`;
}
