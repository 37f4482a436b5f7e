import type { IsoDay, Language } from '../../model/types.ts';
import { absoluteUrl, BASE } from '../addresses.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { feedContent } from './feed-content.ts';
import type { Notebook } from '../notebook.ts';
import { sessionView } from '../views/session-view.ts';
import type { SessionView } from '../types.ts';

/** The newest sessions as a feed has them, newest first. Addresses are absolute. */
export type Feed = {
  title: string;
  description: string;
  language: Language;
  home: string;
  items: FeedItem[];
};

/** `url` is also what a reader knows the item by. */
export type FeedItem = {
  url: string;
  title: string;
  summary: string;
  html: string;
  published: IsoDay | null;
  /** When the notes were last committed, in UTC; null where that is not known. */
  modified: string | null;
  /** The first image; `url` is absolute, `width` and `height` are pixels. */
  image: { url: string; width: number; height: number } | null;
};

/** The feed of the 30 newest sessions; those without a date come after all others. */
export async function notebookFeed(notebook: Notebook, site: URL): Promise<Feed> {
  const { about, pages } = notebook;
  const { language, title, description } = about;
  const words = dictionaryOf(language).page;
  const orders = [...pages.keys()];
  const newest = [
    ...orders.filter((order) => pages[order]?.date !== null).reverse(),
    ...orders.filter((order) => pages[order]?.date === null),
  ].slice(0, LENGTH);
  const items = newest.map(async (order): Promise<FeedItem[]> => {
    const page = pages[order];
    if (page === undefined) return [];
    const session = await sessionView(page, notebook, order);
    const url = new URL(session.url, site).href;
    return [
      {
        url,
        title: session.title || title,
        summary: session.description,
        html: feedContent(session, { url, words }),
        published: page.date,
        modified: page.modified,
        image: firstImage(session, site),
      },
    ];
  });
  return {
    title,
    description: description ?? `${title} · ${words.sessionCount(pages.length)}`,
    language,
    home: absoluteUrl(BASE, site) ?? BASE,
    items: (await Promise.all(items)).flat(),
  };
}

const LENGTH = 30;

function firstImage({ figures }: SessionView, site: URL): FeedItem['image'] {
  const image = figures.find((figure) => figure.image !== null)?.image;
  if (!image) return null;
  const { full, width, height } = image;
  return { url: new URL(full, site).href, width, height };
}
