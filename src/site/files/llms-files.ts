import { dictionaryOf } from '../../words/dictionary.ts';
import { absoluteUrl, BASE, markdownUrl, pageUrl, SITE } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import { sessionTitle } from '../views/sessions/session-title.ts';
import { newestFirst } from '../views/lists/timeline.ts';

/**
 * Returns `llms.txt` (https://llmstxt.org), which describes the site to language models and leads to its
 * text: the title, the description, and for each year a list of the sessions as Markdown, with their
 * topics.
 */
export function llmsText({ about, pages }: Notebook): string {
  const { title, description, language } = about;
  const words = dictionaryOf(language);
  const years = Map.groupBy(newestFirst(pages), ({ date }) => date?.slice(0, 4));
  const lists = Array.from(years, ([year = words.page.undated, sessions]) => [
    `## ${year}`,
    sessions
      .map((page) => {
        const name = sessionTitle(page, language) || page.id;
        const topics = page.rendered.outline.sections.flatMap(({ parent, heading }) =>
          parent === null ? oneLine(heading) : [],
        );
        return listItem(name, markdownUrl(page.id), topics.filter(Boolean).join('; '));
      })
      .join('\n'),
  ]);
  const optional = [
    listItem('llms-full.txt', `${BASE}llms-full.txt`, words.llms.full),
    listItem('notes.json', `${BASE}notes.json`, words.llms.data),
  ];
  const blocks = [
    `# ${oneLine(title)}`,
    ...(description === null ? [] : [`> ${oneLine(description)}`]),
    ...lists.flat(),
    // The convention: what follows may be skipped.
    '## Optional',
    optional.join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * Returns `llms-full.txt`: the text of all pages in their order, unchanged. A comment before each names
 * its address. `markdown` is the Markdown of each page by its id.
 */
export function llmsFullText(
  { about }: Pick<Notebook, 'about'>,
  markdown: ReadonlyMap<string, string>,
): string {
  const pages = Array.from(markdown, ([id, text]) => {
    return `<!-- ${addressed(pageUrl(id))} -->\n${text}${/[\r\n]$/.test(text) ? '' : '\n'}`;
  });
  return [...(markdown.has('index') ? [] : [`# ${oneLine(about.title)}\n`]), ...pages].join('\n');
}

function listItem(name: string, path: string, note: string): string {
  const label = oneLine(name).replace(/[[\]\\]/g, '\\$&');
  return `- [${label}](${addressed(path)})${note === '' ? '' : `: ${note}`}`;
}

/** Returns an address with the origin of the site, if it is known. */
function addressed(path: string): string {
  return absoluteUrl(path, SITE) ?? path;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
