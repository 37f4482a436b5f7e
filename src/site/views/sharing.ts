import { CARD } from '../../cards/card-size.ts';
import type { PageEntry } from '../../content/types.ts';
import type { IsoDay, Language } from '../../model/types.ts';
import { absoluteUrl, BASE, shareUrl } from '../addresses.ts';
import { cardPath } from '../files/card-views.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { notebookJsonLd, sessionJsonLd } from './json-ld.ts';
import { sessionTitle } from './session-title.ts';
import type { Topic } from './topics.ts';
import type { SessionView } from '../types.ts';
import { withoutControls } from '../escape-text.ts';

/** What a page says of itself to chat programs and search engines. */
export type Sharing = {
  siteName: string;
  title: string;
  /** Plain text; empty where there is nothing to say. */
  description: string;
  type: 'website' | 'article';
  /** Absolute; null where the site's address is not known. */
  url: string | null;
  language: Language;
  published: IsoDay | null;
  jsonLd: object | null;
  /** The page's card as PNG: `url` is absolute, `width` and `height` are pixels. */
  image: { url: string; width: number; height: number; alt: string } | null;
};

/** The site as its pages' tags name it; `cards` has the paths of its cards, without their ending. */
export type AboutSite = {
  siteName: string;
  language: Language;
  site: URL | undefined;
  cards: { has: (path: string) => boolean };
};

/** What a session's page says of itself. */
export function sessionSharing(session: SessionView, about: AboutSite): Sharing {
  const title = withoutControls(session.title) || about.siteName;
  const image = cardImage(cardPath(session.id), title, about);
  return {
    ...common(about),
    title,
    description: withoutControls(session.description),
    type: 'article',
    url: absoluteUrl(session.url, about.site),
    published: session.date?.start.iso ?? null,
    jsonLd: sessionJsonLd(session, { ...about, image: image?.url ?? null }),
    image,
  };
}

/** What a topic's share page says of itself. It names itself, or programs would show its session. */
export function topicSharing(
  { anchor, heading, excerpt }: Topic,
  page: Pick<PageEntry, 'id' | 'date' | 'end' | 'label'>,
  about: AboutSite,
): Sharing {
  const session = withoutControls(sessionTitle(page, about.language));
  const title = withoutControls(heading) || session || about.siteName;
  return {
    ...common(about),
    title,
    description: withoutControls(excerpt) || session,
    type: 'article',
    url: absoluteUrl(shareUrl(page.id, anchor), about.site),
    published: page.date,
    image: cardImage(cardPath(page.id, anchor), title, about),
  };
}

/** What the timeline says of itself, which stands for the whole notebook. */
export function timelineSharing(description: string, about: AboutSite): Sharing {
  const jsonLd = notebookJsonLd(description, about);
  return { ...pageSharing({ title: about.siteName, description, path: BASE }, about), jsonLd };
}

/** What a page of the whole notebook says of itself; `path` is its address on the site. */
export function pageSharing(
  { title, description, path }: { title: string; description: string; path: string },
  about: AboutSite,
): Sharing {
  return {
    ...common(about),
    title,
    description,
    type: 'website',
    url: absoluteUrl(path, about.site),
    published: null,
    image: cardImage(cardPath(null), about.siteName, about),
  };
}

function common({
  siteName,
  language,
}: AboutSite): Pick<Sharing, 'siteName' | 'language' | 'jsonLd'> {
  return { siteName, language, jsonLd: null };
}

function cardImage(
  path: string,
  title: string,
  { language, site, cards }: AboutSite,
): Sharing['image'] {
  const url = cards.has(path) ? absoluteUrl(`${BASE}${path}.png`, site) : null;
  return url === null ? null : { url, ...CARD, alt: dictionaryOf(language).page.cardAlt(title) };
}
