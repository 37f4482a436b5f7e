import { absoluteUrl, BASE } from '../addresses.ts';
import type { SessionView, SharingContext } from '../types.ts';

type Site = Omit<SharingContext, 'cards'>;

/**
 * Describes a session for search engines: a schema.org `Article` with a part for each topic, and the
 * breadcrumbs from the timeline. If the origin of the site is not known, there are neither addresses
 * nor breadcrumbs.
 */
export function sessionJsonLd(
  { title, description, date, url, sections }: SessionView,
  { siteName, language, site, image }: Site & { image: string | null },
): object {
  const topics = sections.filter(({ level }) => level === 1);
  const article = {
    '@type': 'Article',
    ...named(title || siteName, 'headline'),
    ...named(description, 'description'),
    inLanguage: language,
    ...(date !== null && { datePublished: date.start.iso }),
    ...located(url, site),
    ...(image !== null && { image }),
    isPartOf: { '@type': 'WebSite', name: siteName, ...located(BASE, site) },
    hasPart: topics.map(({ heading, url: topicUrl }) => ({
      '@type': 'WebPageElement',
      ...named(heading, 'name'),
      ...located(topicUrl, site),
    })),
  };
  if (site === undefined) return { '@context': CONTEXT, '@graph': [article] };
  const steps = [
    { name: siteName, url: BASE },
    { name: title || siteName, url },
  ];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absoluteUrl(step.url, site),
    })),
  };
  return { '@context': CONTEXT, '@graph': [article, breadcrumbs] };
}

/** Describes the notebook for search engines, as a schema.org `WebSite`. */
export function notebookJsonLd(description: string, { siteName, language, site }: Site): object {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: siteName,
    ...named(description, 'description'),
    inLanguage: language,
    ...located(BASE, site),
  };
}

const CONTEXT = 'https://schema.org';

function named(text: string, property: string): Record<string, string> {
  return text === '' ? {} : { [property]: text };
}

function located(path: string, site: URL | undefined): { url?: string } {
  const url = absoluteUrl(path, site);
  return url === null ? {} : { url };
}
