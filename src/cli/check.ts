import { isFolder } from '../build/notes-folders.ts';
import { chunkFinder } from '../model/outline/chunk-finder.ts';
import type { CommandTexts } from '../words/dictionary.ts';
import { checkNotes } from './check-notes.ts';
import { UsageError } from './command-error.ts';
import { callerPath, commandSettings, onlyPath, readArguments } from './command-line.ts';
import { isConfirmed } from './confirm.ts';
import { REPORTERS, type ReportFormat } from './report/reporters.ts';
import { isColoured } from './report/terminal.ts';

const OPTIONS = {
  strict: { type: 'boolean' },
  all: { type: 'boolean' },
  explain: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean' },
  from: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

/** Checks the notes and prints a report. The exit code is 1 for errors, or warnings if strict. */
export async function runCheck(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, { options: OPTIONS, texts });
  const { format, from } = values;
  if (!isFormat(format)) throw new UsageError(texts.badOption(`--format ${format}`));
  const needsFix = (['from', 'dry-run', 'yes'] as const).find((name) => values[name] !== undefined);
  if (needsFix !== undefined && !values.fix) throw new UsageError(texts.fixNeeded(`--${needsFix}`));
  if (from !== undefined && (from === '' || !isFolder(callerPath(from)))) {
    throw new UsageError(texts.noFolder(from));
  }
  const settings = commandSettings({ notes: onlyPath(positionals, texts) });
  const { notesDir, language } = settings;
  const coloured = isColoured(process.stdout, process.env);
  // A report for programs is alone on its stream.
  const print = format === 'text' ? console.log : console.error;
  if (values.explain) {
    const { explainNotes } = await import('./report/explanation.ts');
    print((await explainNotes(settings)).trimEnd() + '\n');
  }
  let checked = await checkNotes(settings);
  if (values.fix) {
    const { fixNotes } = await import('./edit/fix-notes.ts');
    const changed = await fixNotes(checked.diagnostics, settings, {
      from: from === undefined ? null : callerPath(from),
      dryRun: values['dry-run'] ?? false,
      print,
      isColoured: coloured,
      confirm: async () => values.yes || (await isConfirmed(texts.confirm)),
    });
    if (changed) checked = await checkNotes(settings);
  }
  const {
    value: { files, pages },
    diagnostics,
  } = checked;
  const chunkAt = chunkFinder(pages);
  const report = REPORTERS[format](diagnostics, {
    notesDir,
    language,
    isColoured: coloured,
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    sources: new Map(files.map(({ file, text }) => [file, text.split('\n')])),
    // Some terminals don't report their width.
    width: process.stdout.columns || 100,
    showsAll: values.all ?? false,
    pageOf: (place) => chunkAt(place)?.page.id ?? null,
  });
  if (pages.length === 0) console.error(texts.emptyNotes(notesDir));
  process.stdout.write(report);
  const failing = settings.strict || values.strict ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

function isFormat(format: string): format is ReportFormat {
  return Object.hasOwn(REPORTERS, format);
}
