import { dictionaryOf } from '../../words/dictionary.ts';
import { BASE } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { FigureView } from '../types.ts';
import { sessionView } from '../views/session-view.ts';
import { newestFirst } from '../views/lists/timeline.ts';
import { feedContent } from './feed-content.ts';

/**
 * Returns the feed of the 30 newest sessions, newest first. Sessions without a date come last. All
 * addresses are absolute. The address of a session is also its id.
 */
export function notebookFeed(notebook: Notebook, site: URL) {
  const { about, pages } = notebook;
  const { language, title, description } = about;
  const words = dictionaryOf(language).page;
  const items = newestFirst(pages)
    .slice(0, FEED_LENGTH)
    .map((page) => {
      const session = sessionView(page, notebook);
      const url = new URL(session.url, site).href;
      return {
        id: url,
        url,
        title: session.title || title,
        summary: session.description,
        html: feedContent(session, { url, words }),
        /** A day or a time in UTC. */
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
    items,
  };
}

export type Feed = ReturnType<typeof notebookFeed>;

const FEED_LENGTH = 30;

/** Returns the first image. Width and height are pixels. */
function firstImage(figures: readonly FigureView[], site: URL) {
  const image = figures.find((figure) => figure.image !== null)?.image;
  if (!image) return null;
  const { full, width, height } = image;
  return { url: new URL(full, site).href, width, height };
}
