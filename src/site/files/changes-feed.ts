import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { dictionaryOf, type PageTexts } from '../../words/dictionary.ts';
import { pageUrl } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { ChangeDay, SessionChange } from '../types.ts';
import { notebookChanges } from '../views/lists/changes.ts';
import { summaryOf } from '../views/sessions/summary.ts';
import type { Feed } from './feed.ts';

/**
 * Returns the feed of the 60 newest changes, one item for each session and day. The id of an item stays
 * the same when more changes follow on that day.
 */
export function changesFeed(notebook: Notebook, site: URL): Feed {
  const { language, title } = notebook.about;
  const words = dictionaryOf(language).page;
  const home = new URL(pageUrl('changes'), site).href;
  const items = notebookChanges(notebook).flatMap(({ day, sessions, unlisted }) => [
    ...sessions.map((change) => changeItem(change, { day, site, words })),
    ...unlisted.map(({ kind, count }) => ({
      ...EMPTY_ITEM,
      id: `${home}#${day.iso}-${kind}`,
      url: home,
      title: `${words.changeKinds[kind]} · ${words.sessionCount(count)}`,
      published: day.iso,
    })),
  ]);
  return {
    title: `${title} · ${words.changes}`,
    description: words.changesDescription,
    language,
    home,
    items: items.slice(0, FEED_LENGTH),
  };
}

const FEED_LENGTH = 60;

const EMPTY_ITEM = { summary: '', html: '', modified: null, image: null };

function changeItem(
  { kind, title, url, at, sections }: SessionChange,
  { day, site, words }: { day: ChangeDay['day']; site: URL; words: PageTexts },
): Feed['items'][number] {
  const page = new URL(url, site).href;
  const rows = sections.map((section) =>
    h(
      'li',
      `${words.changeKinds[section.kind]} `,
      h('a', { href: new URL(section.url, site).href }, section.heading),
    ),
  );
  return {
    ...EMPTY_ITEM,
    id: `${page}#${day.iso}`,
    // An edit may be anywhere in the session.
    url: kind === 'edited' ? new URL(sections[0]?.url ?? url, site).href : page,
    title: `${words.changeKinds[kind]} · ${title}`,
    summary: summaryOf(
      sections.map(({ heading }) => heading),
      200,
    ),
    html: rows.length === 0 ? '' : toHtml(h('ul', rows)),
    published: at,
  };
}
