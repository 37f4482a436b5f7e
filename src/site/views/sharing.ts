import { CARD } from '@running-notes/cards/card-view';
import type { PageEntry } from '../../content/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { absoluteUrl, BASE, cardPath, shareUrl } from '../addresses.ts';
import { withoutControls } from '../escape-text.ts';
import type { SessionView, Sharing, SharingContext, Topic } from '../types.ts';
import { notebookJsonLd, sessionJsonLd } from './json-ld.ts';
import { sessionTitle } from './session-title.ts';

/** Describes the page of a session. */
export function sessionSharing(session: SessionView, context: SharingContext): Sharing {
  const title = withoutControls(session.title) || context.siteName;
  const image = cardImage(cardPath(session.id), title, context);
  return {
    ...common(context),
    title,
    description: withoutControls(session.description),
    type: 'article',
    url: absoluteUrl(session.url, context.site),
    published: session.date?.start.iso ?? null,
    jsonLd: sessionJsonLd(session, { ...context, image: image?.url ?? null }),
    image,
  };
}

/**
 * Describes the share page of a topic. `url` is the share page itself: with the address of the session
 * there, chat programs would show the session instead.
 */
export function topicSharing(
  { anchor, heading, excerpt }: Topic,
  page: Pick<PageEntry, 'id' | 'date' | 'end' | 'label'>,
  context: SharingContext,
): Sharing {
  const session = withoutControls(sessionTitle(page, context.language));
  const title = withoutControls(heading) || session || context.siteName;
  return {
    ...common(context),
    title,
    description: withoutControls(excerpt) || session,
    type: 'article',
    url: absoluteUrl(shareUrl(page.id, anchor), context.site),
    published: page.date,
    image: cardImage(cardPath(page.id, anchor), title, context),
  };
}

/** Describes the timeline, which represents the whole notebook. */
export function timelineSharing(description: string, context: SharingContext): Sharing {
  const page = { title: context.siteName, description, path: BASE };
  return { ...pageSharing(page, context), jsonLd: notebookJsonLd(description, context) };
}

/** Describes a page about the whole notebook. `path` is its address with the base path. */
export function pageSharing(
  { title, description, path }: { title: string; description: string; path: string },
  context: SharingContext,
): Sharing {
  return {
    ...common(context),
    title,
    description,
    type: 'website',
    url: absoluteUrl(path, context.site),
    published: null,
    image: cardImage(cardPath(null), context.siteName, context),
  };
}

function common({
  siteName,
  language,
}: SharingContext): Pick<Sharing, 'siteName' | 'language' | 'jsonLd'> {
  return { siteName, language, jsonLd: null };
}

function cardImage(
  path: string,
  title: string,
  { language, site, cards }: SharingContext,
): Sharing['image'] {
  const url = cards.has(path) ? absoluteUrl(`${BASE}${path}.png`, site) : null;
  return url === null ? null : { url, ...CARD, alt: dictionaryOf(language).page.cardAlt(title) };
}
