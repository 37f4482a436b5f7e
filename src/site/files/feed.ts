import type { IsoDay, Language } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { BASE } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { FigureView } from '../types.ts';
import { sessionView } from '../views/session-view.ts';
import { newestFirst } from '../views/timeline.ts';
import { feedContent } from './feed-content.ts';

/** The newest sessions for feed readers, newest first. All addresses are absolute. */
export type Feed = {
  title: string;
  description: string;
  language: Language;
  home: string;
  items: FeedItem[];
};

/** One session in a feed. `url` is also the id of the item. */
export type FeedItem = {
  url: string;
  title: string;
  summary: string;
  html: string;
  published: IsoDay | null;
  /** The time of the last commit of the notes, in UTC; null if it is not known. */
  modified: string | null;
  /** The first image. `width` and `height` are pixels. */
  image: { url: string; width: number; height: number } | null;
};

/** Returns the feed of the 30 newest sessions. Sessions without a date come last. */
export async function notebookFeed(notebook: Notebook, site: URL): Promise<Feed> {
  const { about, pages } = notebook;
  const { language, title, description } = about;
  const words = dictionaryOf(language).page;
  const items = newestFirst(pages)
    .slice(0, FEED_LENGTH)
    .map(async (page): Promise<FeedItem> => {
      const session = await sessionView(page, notebook);
      const url = new URL(session.url, site).href;
      return {
        url,
        title: session.title || title,
        summary: session.description,
        html: feedContent(session, { url, words }),
        published: page.date,
        modified: page.modified,
        image: firstImage(session.figures, site),
      };
    });
  return {
    title,
    description: description ?? `${title} · ${words.sessionCount(pages.length)}`,
    language,
    home: new URL(BASE, site).href,
    items: await Promise.all(items),
  };
}

const FEED_LENGTH = 30;

function firstImage(figures: readonly FigureView[], site: URL): FeedItem['image'] {
  const image = figures.find((figure) => figure.image !== null)?.image;
  if (!image) return null;
  const { full, width, height } = image;
  return { url: new URL(full, site).href, width, height };
}
