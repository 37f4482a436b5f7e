import { join } from 'node:path';
import { startProgress } from '../build/progress.ts';
import type { Settings } from '../build/settings.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { Ledger } from '../model/ledger/ledger-entry.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import { chunkPlace } from '../model/outline/chunk-place.ts';
import { codeDigest } from './code-digest.ts';
import { readLineTimes } from './history/notes-history.ts';
import { pageHistory } from './history/page-history.ts';
import type { NotesText } from './notebook-source.ts';
import { openRenderer } from './renderings/draft-batch.ts';
import { createPageDrafter } from './renderings/page-drafts.ts';
import { renderPages } from './renderings/rendered-pages.ts';
import { RenderingCache } from './renderings/rendering-cache.ts';
import type { PageEntry } from './types.ts';

export type PageReaderOptions = {
  /** Whether pages are rendered. Their outlines are enough for the check and the ledger. */
  html?: boolean;
  /** Renderings that may be reused. */
  cache?: RenderingCache;
  /** Whether to read from git when the notes were written. */
  withHistory?: boolean;
  /** Whether the notes have probably changed since the cache was written. */
  isChanged?: boolean;
};

/** A rendered page whose images and links are not looked up yet. */
export type PageWithoutFiles = Omit<PageEntry, 'images' | 'links'>;

/** Renders the pages of a notebook. */
type PageReader = {
  /** Starts to load the renderer before the texts are split into pages. */
  prepare: (texts: readonly NotesText[]) => Promise<void>;
  /** Returns the pages in order, the preamble first. `isOther` is true if the ledger was ignored. */
  read: (
    source: NotebookSource,
    options: { texts: readonly NotesText[]; ledger: Ledger; mayBeOther: boolean },
  ) => Promise<{ pages: PageWithoutFiles[]; anchors: AssignedPlan; isOther: boolean }>;
};

/** Creates a reader of pages, which renders only those that have changed since the last call. */
export function createPageReader(
  { project, notesDir, cacheDir, language, timeZone }: Settings,
  {
    html = false,
    cache = new RenderingCache(null),
    withHistory = false,
    isChanged = false,
  }: PageReaderOptions,
): PageReader {
  const rendering = { language, html };
  const drafter = createPageDrafter(rendering);
  const code = codeDigest(project, ['src/model', 'src/render', 'src/words']);
  return {
    async prepare(texts) {
      const size = texts.reduce((sum, { text }) => sum + text.length, 0);
      if (isChanged || cache.isEmpty()) await drafter.prepare(size);
    },
    async read({ preamble, pages }, { texts, ledger, mayBeOther }) {
      const sources = [...(preamble ? [preamble] : []), ...pages];
      const work = startProgress('pages', sources.length, { language });
      const times = withHistory
        ? readLineTimes(notesDir, texts, { kept: join(cacheDir, 'history.json') })
        : null;
      const { renderings, anchors, isOther } = await renderPages(sources, {
        ledger,
        mayBeOther,
        draft: drafter.draft,
        openRenderer: () => openRenderer(rendering),
        version: `${code} ${language}`,
        cache,
        onPage: work.step,
      });
      work.done();
      const lineTimes = (await times) ?? new Map();
      const read = renderings.map(({ page, rendered }, order) => ({
        ...page,
        kind: page === preamble ? ('preamble' as const) : ('page' as const),
        order,
        chunks: page.chunks.map(chunkPlace),
        rendered,
        ...pageHistory(page, rendered.outline, { times: lineTimes, timeZone }),
      }));
      return { pages: read, anchors, isOther };
    },
  };
}
