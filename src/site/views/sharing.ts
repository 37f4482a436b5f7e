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
  const sharing = articleSharing(
    {
      title: withoutControls(session.title) || context.siteName,
      description: withoutControls(session.description),
      path: session.url,
      published: session.date?.start.iso ?? null,
      card: cardPath(session.id),
    },
    context,
  );
  const image = sharing.image?.url ?? null;
  return { ...sharing, jsonLd: sessionJsonLd(session, { ...context, image }) };
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
  return articleSharing(
    {
      title: withoutControls(heading) || session || context.siteName,
      description: withoutControls(excerpt) || session,
      path: shareUrl(page.id, anchor),
      published: page.date,
      card: cardPath(page.id, anchor),
    },
    context,
  );
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
    siteName: context.siteName,
    language: context.language,
    title,
    description,
    type: 'website',
    url: absoluteUrl(path, context.site),
    published: null,
    jsonLd: null,
    image: cardImage(cardPath(null), context.siteName, context),
  };
}

type Article = Pick<Sharing, 'title' | 'description' | 'published'> & {
  path: string;
  card: string;
};

function articleSharing(
  { title, description, path, published, card }: Article,
  context: SharingContext,
): Sharing {
  return {
    ...pageSharing({ title, description, path }, context),
    type: 'article',
    published,
    image: cardImage(card, title, context),
  };
}

/** Returns the card at a path, or null if it does not exist or the origin is not known. */
function cardImage(
  path: string,
  title: string,
  { language, site, cards }: SharingContext,
): Sharing['image'] {
  const url = cards.has(path) ? absoluteUrl(`${BASE}${path}.png`, site) : null;
  return url === null ? null : { url, ...CARD, alt: dictionaryOf(language).page.cardAlt(title) };
}
