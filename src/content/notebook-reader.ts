import { join } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { byPosition, gradeDiagnostics } from '../model/diagnostics.ts';
import type { FileIndex } from '../model/files/file-index.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { Alias } from '../model/ledger/ledger-entry.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import { aliasesOf } from '../model/ledger/update-ledger.ts';
import type { RuleName } from '../model/rules.ts';
import { type TermList, unusedTerms } from '../model/terms/term-list.ts';
import type { Diagnostic, GradedDiagnostic, PageOutline, Reading } from '../model/types.ts';
import { placeAt } from '../model/outline/chunk-place.ts';
import { findFigureImages } from './figure-images.ts';
import { lostAnchorDiagnostics, otherLedgerDiagnostic, readLedgerSource } from './ledger-source.ts';
import { createImageReader, type ImageReader } from './images/image-reader.ts';
import { findLinkTargets, linkedFileFinder } from './link-targets.ts';
import { indexImages, type ListedFile } from './files/listed-files.ts';
import { readTermSource } from './term-source.ts';
import { createPageReader, type PageReaderOptions, type PageWithoutFiles } from './page-reader.ts';
import { createSourceReader, type NotesText } from './notebook-source.ts';
import { skippedEntries } from './files/skipped-entries.ts';
import type { PageEntry } from './types.ts';

/** A notebook with its pages rendered, its images found and its links resolved. */
type NotebookContent = {
  /** The notes' own title, if they have one. */
  title: string | null;
  /** In order, the preamble first. */
  pages: PageEntry[];
  /** What happened to the published anchors. */
  anchors: AssignedPlan;
  /** Whether the ledger was written for other notes, so that it was ignored. */
  hasOtherLedger: boolean;
  aliases: Alias[];
  /** The terms that `terms.json` adds, joins and hides. */
  terms: TermList;
  /** The notes files with their texts. */
  files: NotesText[];
  /** All images in the notes and images folders. */
  images: ListedFile[];
};

/** A notebook and the diagnostics about it, sorted by position. */
export type NotebookReading = { value: NotebookContent; diagnostics: GradedDiagnostic[] };

type Options = PageReaderOptions & {
  /** Reads the images of the notes. Saved after each reading of the notebook. */
  images?: ImageReader;
};

/** Reads the notebook of a site once. */
export function readNotebook(settings: Settings, options?: Options): Promise<NotebookReading> {
  return createNotebookReader(settings, options)();
}

/** Returns the errors that kept some notes or the ledger from being read. */
export function readErrors(diagnostics: readonly GradedDiagnostic[]): GradedDiagnostic[] {
  return diagnostics.filter(({ rule, severity }) => severity === 'error' && READ_RULES.has(rule));
}

const READ_RULES: ReadonlySet<RuleName> = new Set<RuleName>([
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
  { images: reader = createImageReader(), ...options }: Options = {},
): () => Promise<NotebookReading> {
  const { notesDir, notesFile, severity } = settings;
  const pageReader = createPageReader(settings, options);
  const readSource = createSourceReader(settings, { onTexts: pageReader.prepare });
  return async () => {
    const { source, texts } = await readSource();
    const ledger = await readLedgerSource(notesDir);
    const terms = await readTermSource(notesDir);
    const { images, index } = await indexImages(settings);
    const { pages, anchors, isOther } = await pageReader.read(source, {
      texts,
      ledger: ledger.value.ledger,
      // A single file, or a file that can't be read, shows only some of the notes.
      mayBeOther:
        notesFile === null && !source.diagnostics.some(({ rule }) => READ_RULES.has(rule)),
    });
    const aliases = aliasesOf(anchors);
    const linked = await findFiles(pages, {
      settings,
      files: source.files,
      aliases,
      index,
      reader,
    });
    const diagnostics = [
      ...source.diagnostics,
      ...(await skippedEntries(settings)),
      ...ledger.diagnostics,
      ...(isOther ? [otherLedgerDiagnostic(ledger.value)] : []),
      ...terms.diagnostics,
      ...unusedTerms(
        terms.value,
        pages.flatMap(({ rendered }) => outlineTexts(rendered.outline)),
      ),
      ...pages.flatMap(pageDiagnostics),
      ...linked.diagnostics,
      ...lostAnchorDiagnostics(anchors, { pages, lines: ledger.value.lines }),
    ];
    return {
      value: {
        title: source.title,
        pages: linked.value,
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

type FileContext = {
  settings: Settings;
  files: NotebookSource['files'];
  aliases: readonly Alias[];
  index: FileIndex<ListedFile>;
  reader: ImageReader;
};

/** Finds the images of all figures and the targets of all links, and adds them to the pages. */
async function findFiles(
  pages: readonly PageWithoutFiles[],
  { settings, files, aliases, index, reader }: FileContext,
): Promise<Reading<PageEntry[]>> {
  const { cacheDir, imageHosts } = settings;
  const findLinked = linkedFileFinder(settings, { index, images: reader });
  const figures = await findFigureImages(pages, {
    index,
    images: reader,
    findLinked,
    imageHosts,
    embeddedDir: join(cacheDir, 'embedded'),
  });
  const links = await findLinkTargets(pages, { files, aliases, findLinked });
  await reader.save();
  return {
    value: pages.map((page, order) => ({
      ...page,
      images: figures.value[order] ?? [],
      links: links.value[order] ?? [],
    })),
    diagnostics: [...figures.diagnostics, ...links.diagnostics],
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
