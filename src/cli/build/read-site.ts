import { join } from 'node:path';
import { startProgress } from '../../build/progress.ts';
import type { Settings } from '../../build/settings.ts';
import type { EncodedImages } from '../../content/images/encoded-images.ts';
import { createImageReader } from '../../content/images/image-reader.ts';
import { notebookEntry } from '../../content/notebook-entry.ts';
import { readErrors, readNotebook } from '../../content/notebook-reader.ts';
import type { NotesText } from '../../content/notebook-source.ts';
import { RenderingCache, renderingsFolder } from '../../content/renderings/rendering-cache.ts';
import type { GradedDiagnostic } from '../../model/types.ts';
import { drawCards } from '../../site/files/cards.ts';
import { type Notebook, notebookOf } from '../../site/notebook.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { CommandError } from '../command-error.ts';
import { reportList } from '../report/report.ts';

/** What a site is made from. */
export type SiteSource = {
  notebook: Notebook;
  /** The files of the cards, by their paths in the site without `.png`. */
  cards: ReadonlyMap<string, string>;
  /** The notes files as they are written. */
  texts: NotesText[];
};

/** Reads the notebook and draws its cards. Throws a {@link CommandError} for notes with errors. */
export async function readSite(settings: Settings, encoded: EncodedImages): Promise<SiteSource> {
  const { project, language, cacheDir, caches, siteUrl } = settings;
  const renderings = renderingsFolder(cacheDir);
  const imagesRead = startProgress('images', null, { language });
  const reading = await readNotebook(settings, {
    html: true,
    cache: new RenderingCache(renderings),
    images: createImageReader({
      kept: { file: join(cacheDir, 'images.json'), project },
      encoded,
      onImage: imagesRead.step,
    }),
    withHistory: true,
    // Without changes, nothing is built.
    isChanged: true,
  });
  imagesRead.done();
  checkDiagnostics(reading.diagnostics, settings);
  const about = notebookEntry(reading, settings, { renderings });
  const notebook = notebookOf(about, reading.value.pages);
  // Cards need absolute addresses.
  const { files: texts } = reading.value;
  if (siteUrl === null) return { notebook, cards: new Map(), texts };
  const { files: cards, failed } = await drawCards(notebook, caches);
  return { notebook: { ...notebook, about: { ...about, failedCards: failed } }, cards, texts };
}

function checkDiagnostics(diagnostics: readonly GradedDiagnostic[], settings: Settings): void {
  const { notesDir, language, severity, strict } = settings;
  const texts = dictionaryOf(language).commands;
  const unread = readErrors(diagnostics);
  if (unread.length > 0) throw new CommandError(reportList(unread, { notesDir, language }));
  // By default the other errors don't stop a build, because the pages are still good.
  const errors = diagnostics.filter(({ rule }) => severity[rule] === 'error').length;
  if (errors > 0) throw new CommandError(texts.errorsBuild(errors));
  if (strict && diagnostics.some((each) => each.severity !== 'info')) {
    throw new CommandError(texts.strictBuild);
  }
}
