import type { Settings } from '../build/settings.ts';
import { checkImages } from '../content/image-checks.ts';
import { createImageReader } from '../content/images/image-reader.ts';
import { readNotebook } from '../content/notebook-reader.ts';
import { outlinesFolder, RenderingCache } from '../content/renderings/rendering-cache.ts';
import type { NotesText } from '../content/notebook-source.ts';
import type { PageEntry } from '../content/types.ts';
import { byPosition, gradeDiagnostics } from '../model/diagnostics.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { markCache } from './output/settings-cache.ts';

type CheckedNotes = {
  value: { files: NotesText[]; pages: PageEntry[] };
  diagnostics: GradedDiagnostic[];
};

/**
 * Checks the notes, then the image files. Returns the notes files, the pages and all diagnostics: those
 * about the notes sorted by position, then those about the images.
 */
export async function checkNotes(settings: Settings): Promise<CheckedNotes> {
  const { notesDir, cacheDir } = settings;
  await markCache(settings);
  const reader = createImageReader();
  const { value: notebook, diagnostics } = await readNotebook(settings, {
    cache: new RenderingCache(outlinesFolder(cacheDir)),
    images: reader,
  });
  // Without any page every image is unused, which is not the problem to report.
  const isEmpty = notebook.pages.length === 0;
  const images = isEmpty ? [] : await checkImages(notebook, { notesDir, reader });
  return {
    value: { files: notebook.files, pages: notebook.pages },
    diagnostics: [...diagnostics, ...gradeDiagnostics(images.sort(byPosition), settings.severity)],
  };
}
