import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readNotesFiles } from '../content/notes-files.ts';
import { checkNotes } from './check-notes.ts';
import { type CheckOptions, readCheckOptions } from './check-options.ts';
import { isColoured } from './colours.ts';
import { fixNotes } from './fix-notes.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { commandSettings } from './project.ts';
import { REPORTERS } from './reporters.ts';

const settings = commandSettings();
const { notesDir, language } = settings;
const words = dictionaryOf(language).commands;
const options = readCheckOptions(process.argv.slice(2));
if ('unusable' in options) refuse(words.badOption(options.unusable));
else if ('fixNeeded' in options) refuse(words.fixNeeded(options.fixNeeded));
else if (options.help) console.log(words.checkUsage);
else if (options.from !== null && !(await isFolder(options.from))) {
  refuse(words.noFolder(options.from));
} else process.exitCode = await check(options);

function refuse(why: string): void {
  console.error(`${why}\n${words.checkUsage}`);
  process.exitCode = 2;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Gives the exit code: 1 where something counts. */
async function check(options: CheckOptions): Promise<number> {
  const { format, from, dryRun } = options;
  let diagnostics = await checkNotes(settings);
  if (options.fix) {
    const changed = await fixNotes(diagnostics, settings, {
      from: from === null ? null : resolve(from),
      dryRun,
      // A report for programs stays alone on its stream.
      say: format === 'text' ? console.log : console.error,
      isColoured: isColoured(process.stdout, process.env),
      confirm: () => confirm(options),
    });
    if (changed) diagnostics = await checkNotes(settings);
  }
  const { value: files } = await readNotesFiles(notesDir);
  const report = REPORTERS[format](diagnostics, {
    notesDir,
    language,
    isColoured: isColoured(process.stdout, process.env),
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    sources: new Map(files.map(({ file, text }) => [file, text.split('\n')])),
    // Some terminals tell no width.
    width: process.stdout.columns || 100,
  });
  process.stdout.write(report);
  const failing = settings.strict || options.strict ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

/** Asks where somebody can answer. */
async function confirm({ yes }: CheckOptions): Promise<boolean> {
  if (yes || !process.stdin.isTTY || !process.stdout.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(words.confirm);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
