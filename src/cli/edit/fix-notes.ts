import { copyFile, constants, mkdir } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { structuredPatch } from 'diff';
import type { Settings } from '../../build/settings.ts';
import { indexImages } from '../../content/files/listed-files.ts';
import { buildFileIndex } from '../../model/files/file-index.ts';
import { REPAIRABLE } from '../../model/repair/repairable-rules.ts';
import type { RuleName } from '../../model/rules.ts';
import type { Diagnostic } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { type Copy, planCopies } from './plan-copies.ts';
import { planRepairs, type Repair } from './plan-repairs.ts';
import { replaceNotes } from './replace-notes.ts';
import { notesPath } from '../report/report.ts';
import { paint, printable, type Role } from '../report/terminal.ts';

type FixOptions = {
  /** Absolute path of a folder with missing images, or null. */
  from: string | null;
  /** Whether to print the changes without making them. */
  dryRun: boolean;
  print: (line: string) => void;
  /** Whether the printed lines have colours. */
  isColoured: boolean;
  /** Asks whether to make the changes that were printed. */
  confirm: () => Promise<boolean>;
};

/**
 * Repairs notes: copies missing images from a folder, then rewrites addresses and indents lists.
 * All changes are printed first. A file that was changed by another program in the meantime is not
 * written, and no image is overwritten. Returns whether changes were made.
 */
export async function fixNotes(
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  { from, dryRun, print, isColoured, confirm }: FixOptions,
): Promise<boolean> {
  const { notesDir } = settings;
  const texts = dictionaryOf(settings.language).commands;
  const pathOf = (file: string) => printable(notesPath(file, { notesDir }));
  const { copies, ambiguous, repairs, notUtf8 } = await planChanges(diagnostics, settings, from);

  for (const { name, paths } of ambiguous) {
    print(texts.ambiguousCopy(printable(name), paths.map(shortPath).join(', ')));
  }
  for (const file of notUtf8) print(texts.notUtf8(pathOf(file)));
  for (const { file, left } of repairs) if (left > 0) print(texts.pathsLeft(pathOf(file), left));
  for (const { source, image } of copies) {
    print(texts.copy(shortPath(source), shortPath(image.absolute)));
  }
  const rewritten = repairs.filter(({ before, after }) => before !== after);
  for (const repair of rewritten) {
    const lines = unifiedDiff(repair, pathOf(repair.file));
    print(lines.map((line) => diffLine(line, { isColoured })).join('\n'));
  }
  if (copies.length + rewritten.length === 0) {
    print(texts.nothingToFix);
    return false;
  }
  if (dryRun || !(await confirm())) return false;
  for (const copy of copies) await copyNew(copy, print);
  for (const { file, path, before, after } of rewritten) {
    try {
      const isWritten = await replaceNotes(path, after, before);
      if (!isWritten) print(texts.changedMeanwhile(pathOf(file)));
    } catch (error) {
      print(String(error));
    }
  }
  return true;
}

/** Plans the copies first, because repaired addresses may lead to copied images. */
async function planChanges(
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  from: string | null,
) {
  const { notesDir, imagesDir, defaultYear } = settings;
  const { images, index } = await indexImages(settings);
  const missing = diagnostics.flatMap(({ rule, place, values }) =>
    rule === 'image-missing' ? [{ written: String(values['written']), file: place.file }] : [],
  );
  const { copies, ambiguous } =
    from === null
      ? { copies: [], ambiguous: [] }
      : await planCopies(missing, { from, imagesDir, images, index });
  const later = buildFileIndex([...images, ...copies.map(({ image }) => image)], index);
  const isRepairable = (rule: RuleName) =>
    REPAIRABLE.has(rule) || (rule === 'image-missing' && copies.length > 0);
  const files = diagnostics.filter(({ rule }) => isRepairable(rule)).map(({ place }) => place.file);
  const plan = await planRepairs([...new Set(files)], { notesDir, defaultYear, index: later });
  return { copies, ambiguous, ...plan };
}

/** Returns the lines of a unified diff. The library's own header would escape Chinese paths. */
function unifiedDiff({ before, after }: Repair, path: string): string[] {
  const [from, to] = [before, after].map((text) => text.replace(/\r{0,2}\n|\r/g, '\n'));
  const { hunks } = structuredPatch(path, path, from ?? '', to ?? '', '', '', { context: 3 });
  return [
    `--- ${path}`,
    `+++ ${path}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ]),
  ];
}

/** Makes a line of a diff printable, except for its tabs, and colours it. */
function diffLine(line: string, { isColoured }: { isColoured: boolean }): string {
  const shown = line.split('\t').map(printable).join('\t');
  const role = isColoured ? roleOf(line) : null;
  return role === null ? shown : paint(role, shown);
}

function roleOf(line: string): Role | null {
  if (/^(?:---|\+\+\+) /.test(line)) return 'place';
  if (line.startsWith('@@')) return 'aside';
  return line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : null;
}

function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return printable(short.startsWith('..') ? path : short);
}

async function copyNew({ source, image }: Copy, print: (line: string) => void): Promise<void> {
  await mkdir(dirname(image.absolute), { recursive: true });
  await copyFile(source, image.absolute, constants.COPYFILE_EXCL).catch((error: Error) => {
    print(error.message);
  });
}
