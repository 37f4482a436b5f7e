import type { FoundImage, NotebookEntry, PageEntry } from '../../../src/content/types.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { NO_TERM_LIST } from '../../../src/model/terms/term-list.ts';
import { pageTerms } from '../../../src/model/terms/text-terms.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import type { PageSource } from '../../../src/model/types.ts';
import type { Notebook } from '../../../src/site/notebook.ts';

/** Reads the text of one notes file as a notebook. */
export function notebookOf(text: string, about: Partial<NotebookEntry> = {}): Notebook {
  const { pages, preamble } = gatherPages([splitFile({ file: 'n.md', text })]);
  return {
    about: notebookEntry(about),
    pages: pages.map((page) => entryOf(page)),
    preamble: preamble && entryOf(preamble, { kind: 'preamble' }),
  };
}

/** Makes a notebook of pages. */
export function notebookWith(pages: PageEntry[], about: Partial<NotebookEntry> = {}): Notebook {
  return { about: notebookEntry(about), pages, preamble: null };
}

/** Makes a page of 18 March 2020 from Markdown. */
export function pageEntry(source: string, entry: Partial<PageEntry> = {}): PageEntry {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  return entryOf(
    {
      id: '2020-03-18',
      date: '2020-03-18',
      end: null,
      label: '',
      group: null,
      tags: [],
      chunks: [chunk],
    },
    entry,
  );
}

/** Makes an image of 1600 × 900 pixels. */
export function foundImage(image: Partial<FoundImage> = {}): FoundImage {
  return {
    outcome: 'found',
    absolute: '/imgs/a.png',
    width: 1600,
    height: 900,
    format: 'png',
    slug: 'a',
    digest: '0d',
    isAnimated: false,
    hasAvif: true,
    ...image,
  };
}

/** Images exist, 1600 × 900 pixels large, unless their name begins with `gone`. */
function entryOf(page: PageSource, entry: Partial<PageEntry> = {}): PageEntry {
  const { outline } = readPage(page);
  return {
    ...page,
    kind: 'page',
    order: 0,
    chunks: page.chunks.map(({ file, heading, line }) => {
      return { file, heading: heading?.text ?? null, headingLine: heading?.line ?? line, line };
    }),
    rendered: { outline, digest: '', pieces: [], terms: pageTerms(outline), diagnostics: [] },
    images: outline.figures.map(({ name }) =>
      name.startsWith('gone')
        ? { outcome: 'missing' }
        : foundImage({ absolute: `/imgs/${name}`, slug: name }),
    ),
    links: [],
    modified: null,
    history: [],
    ...entry,
  };
}

function notebookEntry(about: Partial<NotebookEntry>): NotebookEntry {
  return {
    kind: 'notebook',
    title: 'Notes',
    description: null,
    language: 'en',
    timeZone: 'UTC',
    editUrl: null,
    renderings: '',
    diagnostics: [],
    failedCards: [],
    aliases: [],
    terms: NO_TERM_LIST,
    ...about,
  };
}
