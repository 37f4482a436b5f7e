import type { Sharing } from '../../types.ts';

/** A `meta` element: the attribute that names it, its name, and its content. */
type SharingTag = [attribute: 'property' | 'name' | 'itemprop', name: string, content: string];

/** Returns the `meta` elements from which chats and search engines make the card of a page. */
export function sharingTags({
  siteName,
  title,
  description,
  type,
  url,
  language,
  published,
  image,
}: Sharing): SharingTag[] {
  const tags: (SharingTag | false)[] = [
    ['property', 'og:title', title],
    ['property', 'og:type', type],
    ['property', 'og:site_name', siteName],
    ['property', 'og:locale', language === 'en' ? 'en_GB' : 'zh_CN'],
    url !== undefined && ['property', 'og:url', url],
    description !== '' && ['property', 'og:description', description],
    ...(image === null
      ? []
      : ([
          ['property', 'og:image', image.url],
          ['property', 'og:image:type', 'image/png'],
          ['property', 'og:image:width', String(image.width)],
          ['property', 'og:image:height', String(image.height)],
          ['property', 'og:image:alt', image.alt],
          ['itemprop', 'image', image.url],
        ] satisfies SharingTag[])),
    published !== null && ['property', 'article:published_time', published],
    ['name', 'twitter:card', image === null ? 'summary' : 'summary_large_image'],
    ['itemprop', 'name', title],
    description !== '' && ['itemprop', 'description', description],
  ];
  return tags.filter((tag) => tag !== false);
}
