import type { Language } from '../../model/types.ts';
import { absoluteUrl, BASE } from '../addresses.ts';
import type { SessionView } from '../types.ts';

type Site = { siteName: string; language: Language; site: URL | undefined };

/**
 * A session as schema.org's `Article`, a part for each topic, and the way to it from the timeline.
 * Without a site there are no addresses in it, and so no way either.
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

/** The notebook as schema.org's `WebSite`. */
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
