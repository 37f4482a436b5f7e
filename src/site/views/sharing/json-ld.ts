import { absoluteUrl, BASE } from '../../addresses.ts';
import type { SessionView, SharingContext } from '../../types.ts';

type Site = Omit<SharingContext, 'cards'>;

/**
 * Describes a session for search engines: a schema.org `Article` with a part for each topic, and the
 * breadcrumbs from the timeline. If the origin of the site is not known, there are neither addresses
 * nor breadcrumbs. Undefined properties are not part of the JSON.
 */
export function sessionJsonLd(
  { title, description, date, url, sections }: SessionView,
  { siteName, language, site, image }: Site & { image: string | undefined },
): object {
  const topics = sections.filter(({ level }) => level === 1);
  const name = title || siteName;
  const article = {
    '@type': 'Article',
    headline: name,
    description: description || undefined,
    inLanguage: language,
    datePublished: date?.start.iso,
    url: absoluteUrl(url, site),
    image,
    isPartOf: { '@type': 'WebSite', name: siteName, url: absoluteUrl(BASE, site) },
    hasPart: topics.map((topic) => ({
      '@type': 'WebPageElement',
      name: topic.heading || undefined,
      url: absoluteUrl(topic.url, site),
    })),
  };
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: siteName, item: absoluteUrl(BASE, site) },
      { '@type': 'ListItem', position: 2, name, item: absoluteUrl(url, site) },
    ],
  };
  return { '@context': CONTEXT, '@graph': site ? [article, breadcrumbs] : [article] };
}

/** Describes the notebook for search engines, as a schema.org `WebSite`. */
export function notebookJsonLd(description: string, { siteName, language, site }: Site): object {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: siteName,
    description,
    inLanguage: language,
    url: absoluteUrl(BASE, site),
  };
}

const CONTEXT = 'https://schema.org';
