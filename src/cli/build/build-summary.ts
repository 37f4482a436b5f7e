import type { Settings } from '../../build/settings.ts';
import { usedImages } from '../../content/images/publish-images.ts';
import { countSeverities } from '../../model/diagnostics.ts';
import { allPages, type Notebook } from '../../site/notebook.ts';
import { dictionaryOf } from '../../words/dictionary.ts';

/** What a build reports at its end. */
export type BuildSummary = {
  pages: number;
  sessions: number;
  images: number;
  count: ReturnType<typeof countSeverities>;
};

/** Summarizes a build by its notebook and the paths of its files. */
export function buildSummary(notebook: Notebook, files: readonly string[]): BuildSummary {
  return {
    pages: files.filter((path) => path.endsWith('.html')).length,
    sessions: notebook.pages.length,
    images: new Set(usedImages(allPages(notebook)).map(({ absolute }) => absolute)).size,
    count: countSeverities(notebook.about.diagnostics),
  };
}

/** Logs what was built in how many seconds. */
export function logSummary(
  { count, ...built }: BuildSummary,
  seconds: number,
  { notesDir, outDir, siteUrl, language }: Settings,
): void {
  const texts = dictionaryOf(language).commands;
  console.log(texts.built(outDir, { ...built, seconds }));
  if (built.sessions === 0) console.log(texts.emptyNotes(notesDir));
  if (count.error + count.warning > 0) {
    console.log(`${texts.counts(count)} · ${texts.seeCheck}`);
  }
  if (siteUrl === null) console.log(texts.noSiteUrl);
}
