import type { Feed } from './files/feed.ts';
import { noonOf } from './noon.ts';
import { withoutControls } from './escape-text.ts';

/** The feed as JSON Feed 1.1. `self` is its own absolute address. */
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
      id: item.url,
      url: item.url,
      title: withoutControls(item.title),
      ...(item.summary !== '' && { summary: withoutControls(item.summary) }),
      content_html: withoutControls(item.html),
      ...(item.image !== null && { image: item.image.url }),
      ...(item.modified !== null && { date_modified: item.modified }),
      ...(item.published !== null && { date_published: noonOf(item.published).toISOString() }),
    })),
  };
}
