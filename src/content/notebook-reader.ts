import { join } from 'node:path';
import { startProgress } from '../build/progress.ts';
import type { Settings } from '../build/settings.ts';
import { byPosition, gradeDiagnostics } from '../model/diagnostics.ts';
import type { Alias } from '../model/ledger/ledger-entry.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import { aliasesOf } from '../model/ledger/update-ledger.ts';
import type { RuleName } from '../model/rules.ts';
import { type TermList, unusedTerms } from '../model/terms/term-list.ts';
import type { Diagnostic, GradedDiagnostic, PageOutline } from '../model/types.ts';
import { chunkPlace, placeAt } from '../model/outline/chunk-place.ts';
import { findFigureImages } from './figure-images.ts';
import { readLineTimes } from './history/notes-history.ts';
import { pageHistory } from './history/page-history.ts';
import { lostAnchorDiagnostics, otherLedger, readLedgerSource } from './ledger-source.ts';
import { createImageReader, type ImageReader } from './images/image-reader.ts';
import { findLinkTargets, linkedFileFinder } from './link-targets.ts';
import { indexImages, type ListedFile } from './files/listed-files.ts';
import { readTermSource } from './term-source.ts';
import { createSourceReader, type NotesText } from './notebook-source.ts';
import { openRenderer } from './renderings/draft-batch.ts';
import { createPageDrafter } from './renderings/page-drafts.ts';
import { renderPages } from './renderings/rendered-pages.ts';
import { codeDigest } from './code-digest.ts';
import { RenderingCache } from './renderings/rendering-cache.ts';
import { skippedEntries } from './files/skipped-entries.ts';
import type { PageEntry } from './types.ts';

/** A notebook with its pages rendered, its images found and its links resolved. */
type NotebookContent = {
  /** The notes' own title, if they have one. */
  title: string | null;
  /** In order, the preamble first. */
  pages: PageEntry[];
  /** What became of the published anchors. */
  anchors: AssignedPlan;
  /** Whether the ledger was written for other notes, so that it was ignored. */
  hasOtherLedger: boolean;
  aliases: Alias[];
  /** What the notes say about their terms. */
  terms: TermList;
  /** The notes files with their texts. */
  files: NotesText[];
  /** All images in the notes and images folders. */
  images: ListedFile[];
};

/** A notebook and the diagnostics about it, sorted by position. */
export type NotebookReading = { value: NotebookContent; diagnostics: GradedDiagnostic[] };

type Options = {
  /** Whether pages are rendered. Their outlines are enough for the check and the ledger. */
  html?: boolean;
  /** Renderings that may be reused. */
  cache?: RenderingCache;
  /** Reads the images of the notes. Saved after each reading of the notebook. */
  images?: ImageReader;
  /** Whether to read from git when the notes were written. */
  withHistory?: boolean;
  /** Whether the notes have probably changed since the cache was written. */
  isChanged?: boolean;
};

/** Reads the notebook of a site once. */
export function readNotebook(settings: Settings, options?: Options): Promise<NotebookReading> {
  return createNotebookReader(settings, options)();
}

/** Returns the errors because of which some notes or the ledger could not be read. */
export function readErrors(diagnostics: readonly GradedDiagnostic[]): GradedDiagnostic[] {
  return diagnostics.filter(({ rule, severity }) => severity === 'error' && READING.has(rule));
}

const READING: ReadonlySet<RuleName> = new Set<RuleName>([
  'encoding-invalid',
  'ledger-invalid',
  'notes-missing',
]);

/**
 * Creates a function that reads the notebook again on each call. It splits and renders only what has
 * changed since the last call. A file that can no longer be decoded keeps its last good text.
 */
export function createNotebookReader(
  settings: Settings,
  {
    html = false,
    cache = new RenderingCache(null),
    images: reader = createImageReader(),
    withHistory = false,
    isChanged = false,
  }: Options = {},
): () => Promise<NotebookReading> {
  const { project, notesDir, notesFile, cacheDir, language, severity, imageHosts } = settings;
  const rendering = { language, html };
  const drafter = createPageDrafter(rendering);
  const readSource = createSourceReader(settings, {
    onTexts: async (texts) => {
      const size = texts.reduce((sum, { text }) => sum + text.length, 0);
      if (isChanged || cache.isEmpty()) await drafter.prepare(size);
    },
  });
  const code = codeDigest(project, ['src/model', 'src/render', 'src/words']);
  return async () => {
    const { source, texts } = await readSource();
    const ledger = await readLedgerSource(notesDir);
    const terms = await readTermSource(notesDir);
    const { images, index } = await indexImages(settings);
    const sources = [...(source.preamble ? [source.preamble] : []), ...source.pages];
    const work = startProgress('pages', sources.length, { language });
    const times = withHistory
      ? readLineTimes(notesDir, texts, { kept: join(cacheDir, 'history.json') })
      : null;
    const { renderings, anchors, isOther } = await renderPages(sources, {
      ledger: ledger.value.ledger,
      // A single file, or a file that can't be read, shows only some of the notes.
      mayBeOther: notesFile === null && !source.diagnostics.some(({ rule }) => READING.has(rule)),
      draft: drafter.draft,
      render: async (reading, key) => (await openRenderer(rendering))(reading, key),
      version: `${code} ${language}`,
      cache,
      onPage: work.step,
    });
    work.done();
    const lineTimes = (await times) ?? new Map();
    const drafts = renderings.map(({ page, rendered }, order) => ({
      ...page,
      kind: page === source.preamble ? ('preamble' as const) : ('page' as const),
      order,
      chunks: page.chunks.map(chunkPlace),
      rendered,
      ...pageHistory(page, rendered.outline, lineTimes),
    }));
    const aliases = aliasesOf(anchors);
    const findLinked = linkedFileFinder(settings, { index, images: reader });
    const figures = await findFigureImages(drafts, {
      index,
      images: reader,
      findLinked,
      imageHosts,
      embeddedDir: join(cacheDir, 'embedded'),
    });
    const links = await findLinkTargets(drafts, {
      files: source.files,
      aliases,
      findLinked,
    });
    await reader.save();
    const diagnostics = [
      ...source.diagnostics,
      ...(await skippedEntries(settings)),
      ...ledger.diagnostics,
      ...(isOther ? [otherLedger(ledger.value)] : []),
      ...terms.diagnostics,
      ...unusedTerms(
        terms.value,
        drafts.flatMap(({ rendered }) => outlineTexts(rendered.outline)),
      ),
      ...drafts.flatMap(pageDiagnostics),
      ...figures.diagnostics,
      ...links.diagnostics,
      ...lostAnchorDiagnostics(anchors, { pages: drafts, lines: ledger.value.lines }),
    ];
    const pages = drafts.map((draft, order) => ({
      ...draft,
      images: figures.value[order] ?? [],
      links: links.value[order] ?? [],
    }));
    return {
      value: {
        title: source.title,
        pages,
        anchors,
        hasOtherLedger: isOther,
        aliases,
        terms: terms.value.list,
        files: texts,
        images,
      },
      diagnostics: gradeDiagnostics(diagnostics.sort(byPosition), severity),
    };
  };
}

function outlineTexts({ introduction, parts, sections }: PageOutline): string[] {
  return [introduction, ...[...parts, ...sections].flatMap(({ heading, text }) => [heading, text])];
}

function pageDiagnostics({
  rendered,
  chunks,
}: Pick<PageEntry, 'rendered' | 'chunks'>): Diagnostic[] {
  return rendered.diagnostics.map(({ at, column, rule, values }) => ({
    rule,
    values,
    place: placeAt({ at, column }, chunks),
  }));
}
