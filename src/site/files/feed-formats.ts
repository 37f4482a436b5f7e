import { withoutControls, xmlText } from '../escape-text.ts';
import type { Feed } from './feed.ts';

// Why no library: `feed` 6, `@astrojs/rss` 4 and feedsmith 3 write control characters of the notes into
// the XML, which makes it unreadable. `feed` also adds enclosures of length 0 and writes JSON Feed 1.0.

/** Returns a feed as RSS 2.0. `self` is the absolute address of the feed. */
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

/** Returns a feed as JSON Feed 1.1. `self` is the absolute address of the feed. */
export function jsonFeed(
  { title, description, language, home, items }: Feed,
  self: string,
): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: withoutControls(title),
    home_page_url: home,
    feed_url: self,
    description: withoutControls(description),
    language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: withoutControls(item.title),
      summary: withoutControls(item.summary) || undefined,
      content_html: withoutControls(item.html),
      image: item.image?.url,
      date_modified: item.modified ?? undefined,
      date_published: item.published ? publishedAt(item.published).toISOString() : undefined,
    })),
  };
}

function itemText(item: Feed['items'][number]): string {
  const { id, url, title, summary, html, published, image } = item;
  // An `enclosure` would need the size of the image in bytes.
  const media =
    image === null
      ? ''
      : `\n<media:content url="${xmlText(image.url)}" medium="image" width="${image.width}" height="${image.height}"/>`;
  const day =
    published === null ? '' : `\n<pubDate>${publishedAt(published).toUTCString()}</pubDate>`;
  return `<item>
<title>${xmlText(title)}</title>
<link>${xmlText(url)}</link>
<guid isPermaLink="${id === url}">${xmlText(id)}</guid>${day}
<description>${xmlText(summary)}</description>
<content:encoded>${xmlText(html)}</content:encoded>${media}
</item>`;
}

/** Returns a time; for a day noon in UTC, which is on the same day in nearly every time zone. */
function publishedAt(published: string): Date {
  return new Date(published.includes('T') ? published : `${published}T12:00:00Z`);
}
