import { CARD } from '@running-notes/cards/card-view';
import type { PageEntry } from '../../../content/types.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { absoluteUrl, BASE, cardPath, SITE, shareUrl } from '../../addresses.ts';
import { withoutControls } from '../../escape-text.ts';
import type { Notebook } from '../../notebook.ts';
import type { SessionView, Sharing, SharingContext, Topic } from '../../types.ts';
import { notebookJsonLd, sessionJsonLd } from './json-ld.ts';
import { sessionTitle } from '../sessions/session-title.ts';

/** Returns what the descriptions of all pages of a notebook share. */
export function sharingContext({ about }: Pick<Notebook, 'about'>): SharingContext {
  const failed = new Set(about.failedCards);
  const has = (path: string) => SITE !== undefined && !failed.has(path);
  return { siteName: about.title, language: about.language, site: SITE, cards: { has } };
}

/** Describes the page of a session. */
export function sessionSharing(session: SessionView, context: SharingContext): Sharing {
  const sharing = pageSharing(
    {
      title: withoutControls(session.title) || context.siteName,
      description: withoutControls(session.description),
      path: session.url,
      article: { card: cardPath(session.id), published: session.date?.start.iso ?? null },
    },
    context,
  );
  return {
    ...sharing,
    jsonLd: sessionJsonLd(session, { ...context, image: sharing.image?.url }),
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
  return pageSharing(
    {
      title: withoutControls(heading) || session || context.siteName,
      description: withoutControls(excerpt) || session,
      path: shareUrl(page.id, anchor),
      article: { card: cardPath(page.id, anchor), published: page.date },
    },
    context,
  );
}

/** Describes the timeline, which represents the whole notebook. */
export function timelineSharing(description: string, context: SharingContext): Sharing {
  const page = { title: context.siteName, description, path: BASE };
  return { ...pageSharing(page, context), jsonLd: notebookJsonLd(description, context) };
}

/**
 * Describes a page. `path` is its address with the base path. Without `article` it is about the whole
 * notebook and has the notebook's card.
 */
export function pageSharing(
  { title, description, path, article }: SharedPage,
  { siteName, language, site, cards }: SharingContext,
): Sharing {
  const card = article?.card ?? cardPath(null);
  const url = cards.has(card) ? absoluteUrl(`${BASE}${card}.png`, site) : undefined;
  const alt = dictionaryOf(language).page.cardAlt(article ? title : siteName);
  return {
    siteName,
    language,
    title,
    description,
    type: article ? 'article' : 'website',
    url: absoluteUrl(path, site),
    published: article?.published ?? null,
    jsonLd: null,
    image: url === undefined ? null : { url, ...CARD, alt },
  };
}

type SharedPage = Pick<Sharing, 'title' | 'description'> & {
  path: string;
  article?: Pick<Sharing, 'published'> & { card: string };
};
