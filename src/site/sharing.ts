import type { IsoDay } from '../model/types.ts';
import { absoluteUrl, BASE } from './addresses.ts';
import { notebookJsonLd, sessionJsonLd } from './json-ld.ts';
import type { SessionView } from './types.ts';
import { withoutControls } from './xml.ts';

/** What a page says of itself to chat programs and search engines. */
export type Sharing = {
  siteName: string;
  title: string;
  /** Plain text; empty where there is nothing to say. */
  description: string;
  type: 'website' | 'article';
  /** Absolute; null where the site's address is not known. */
  url: string | null;
  language: 'zh-CN' | 'en';
  published: IsoDay | null;
  jsonLd: object | null;
  /** `url` is absolute, `width` and `height` are pixels. Shown only where the page has a `url`. */
  image: { url: string; width: number; height: number; alt: string } | null;
};

type Site = { siteName: string; language: 'zh-CN' | 'en'; site: URL | undefined };

/** What a session's page says of itself. */
export function sessionSharing(session: SessionView, about: Site): Sharing {
  return {
    siteName: about.siteName,
    title: withoutControls(session.title) || about.siteName,
    description: withoutControls(session.description),
    type: 'article',
    url: absoluteUrl(session.url, about.site),
    language: about.language,
    published: session.date?.start.iso ?? null,
    jsonLd: sessionJsonLd(session, about),
    image: null,
  };
}

/** What the timeline says of itself, which stands for the whole notebook. */
export function timelineSharing(description: string, about: Site): Sharing {
  return {
    siteName: about.siteName,
    title: about.siteName,
    description,
    type: 'website',
    url: absoluteUrl(BASE, about.site),
    language: about.language,
    published: null,
    jsonLd: notebookJsonLd(description, about),
    image: null,
  };
}
