import { copyFile, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { readImageIndex } from '../content/read-image-index.ts';
import type { Settings } from '../build/settings.ts';
import { buildFileIndex } from '../model/files/file-index.ts';
import type { Diagnostic } from '../model/types.ts';
import { paint } from './colours.ts';
import { decodeExactly } from './exact-text.ts';
import { lineDiff } from './line-diff.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { notesPath } from './notes-path.ts';
import { type Copy, planCopies } from './plan-copies.ts';
import { planRepairs, type Repair } from './plan-repairs.ts';
import { printable } from './printable.ts';
import type { Role } from './report.ts';

type FixOptions = {
  /** Absolute path of a folder with missing images, if there is one. */
  from: string | null;
  /** Shows the changes and makes none. */
  dryRun: boolean;
  say: (line: string) => void;
  /** Whether what is said has colours. */
  isColoured: boolean;
  /** Whether to make the changes that were shown. */
  confirm: () => Promise<boolean>;
};

/**
 * Repairs what the diagnostics say of image paths: copies missing images from a folder, then
 * rewrites addresses in the notes. All of it is shown first, paths as a unified diff. A file that
 * changed meanwhile is left alone, and no image is overwritten. Tells whether anything changed.
 */
export async function fixNotes(
  diagnostics: readonly Diagnostic[],
  settings: Settings,
  { from, dryRun, say, isColoured, confirm }: FixOptions,
): Promise<boolean> {
  const { notesDir, imagesDir, defaultYear } = settings;
  const words = dictionaryOf(settings.language).commands;
  const pathOf = (file: string) => printable(notesPath(file, { notesDir }));
  const { images, index } = await readImageIndex(settings);
  const missing = diagnostics.flatMap(({ rule, place, values }) =>
    rule === 'image-missing' ? [{ written: String(values['written']), file: place.file }] : [],
  );
  const { copies, ambiguous } =
    from === null
      ? { copies: [], ambiguous: [] }
      : await planCopies(missing, { from, imagesDir, images, index });
  const later = buildFileIndex([...images, ...copies.map(({ image }) => image)], index);
  const isFor = (rule: string) =>
    rule === 'image-path-repaired' || (rule === 'image-missing' && copies.length > 0);
  const files = diagnostics.filter(({ rule }) => isFor(rule)).map(({ place }) => place.file);
  const plan = await planRepairs([...new Set(files)], { notesDir, defaultYear, index: later });

  for (const { name, paths } of ambiguous) {
    say(words.ambiguousCopy(printable(name), paths.map(shortPath).join(', ')));
  }
  for (const file of plan.notUtf8) say(words.notUtf8(pathOf(file)));
  for (const { file, left } of plan.repairs) if (left > 0) say(words.pathsLeft(pathOf(file), left));
  const repairs = plan.repairs.filter(({ before, after }) => before !== after);
  const shownLine = (line: string) => {
    const role = isColoured ? roleOf(line) : null;
    return role === null ? withoutControls(line) : paint(role, withoutControls(line));
  };
  for (const { source, image } of copies) {
    say(words.copy(shortPath(source), shortPath(image.absolute)));
  }
  for (const { file, before, after } of repairs) {
    const diff = lineDiff(before, after, { path: pathOf(file) });
    say(diff.split('\n').map(shownLine).join('\n'));
  }
  if (copies.length + repairs.length === 0) {
    say(words.nothingToFix);
    return false;
  }
  if (dryRun || !(await confirm())) return false;
  for (const copy of copies) await copyNew(copy, say);
  for (const repair of repairs) {
    try {
      if (!(await write(repair))) say(words.changedMeanwhile(pathOf(repair.file)));
    } catch (error) {
      say(String(error));
    }
  }
  return true;
}

/** Tabs stay, as part of what is written. */
function withoutControls(line: string): string {
  return line.split('\t').map(printable).join('\t');
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

async function copyNew({ source, image }: Copy, say: (line: string) => void): Promise<void> {
  await mkdir(dirname(image.absolute), { recursive: true });
  await copyFile(source, image.absolute, constants.COPYFILE_EXCL).catch((error: Error) => {
    say(error.message);
  });
}

/** Writes the repaired notes, unless somebody wrote to them since they were read. */
async function write({ path, before, after }: Repair): Promise<boolean> {
  if (decodeExactly(await readFile(path)) !== before) return false;
  await writeFile(path, after);
  return true;
}
