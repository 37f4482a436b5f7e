import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { findSettingsFile, SETTINGS_FILES } from '../build/find-settings-file.ts';
import { imagesBeside, isFolder, isInsideFolder, notesBeside } from '../build/notes-folders.ts';
import type { Environment } from '../build/setting-values.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { isNotesFile } from '../model/text/notes-file.ts';
import { type CommandTexts, dictionaryOf } from '../words/dictionary.ts';
import { CommandError, UsageError } from './command-error.ts';

/**
 * Parses the arguments of a command strictly, after removing the `--` that some package managers
 * pass on. Throws a {@link UsageError} that names the first argument that does not fit `options`.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { options, texts }: { options: Options; texts: CommandTexts },
) {
  const own = args[0] === '--' ? args.slice(1) : [...args];
  try {
    return parseArgs({ args: own, options, allowPositionals: true });
  } catch (error) {
    const isArgumentError =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
    if (!isArgumentError) throw error;
    throw new UsageError(argumentProblem(own, options, texts) ?? texts.badOption(error.message));
  }
}

function argumentProblem(
  args: string[],
  options: ParseArgsOptionsConfig,
  texts: CommandTexts,
): string | undefined {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    const isMissingValue = value === undefined || (!inlineValue && value.startsWith('-'));
    if (type === 'string' && isMissingValue) return texts.noValue(rawName);
    if (type === undefined || (type === 'boolean' && value !== undefined)) {
      return texts.badOption(inlineValue ? `${rawName}=${value}` : rawName);
    }
  }
  return undefined;
}

/** Returns the only argument without an option, a path to notes. Throws if there are more. */
export function onlyPath(
  [path, another]: readonly string[],
  texts: CommandTexts,
): string | undefined {
  if (another !== undefined) throw new UsageError(texts.extraArgument(another));
  return path;
}

/** Resolves a path from the folder in which npm was called, which is not the working directory. */
export function callerPath(path: string): string {
  return resolve(process.env['INIT_CWD'] || process.cwd(), path);
}

/**
 * Reads the settings for a command from the environment, the settings file and the config. `notes` is
 * the folder or the file that the arguments name, `out` the output folder. Both go into the environment
 * with the path of the settings file, because the modules that Astro loads read the settings again from
 * there. Throws a {@link CommandError} for a wrong path and for a mistake in the settings.
 */
export function commandSettings({
  notes,
  out,
}: { notes?: string | undefined; out?: string | undefined } = {}): Settings {
  const env: Record<string, string | undefined> = { ...process.env };
  const place = notes === undefined ? null : notesAt(notes);
  if (place !== null) Object.assign(env, { NOTES_DIR: place.folder, NOTES_FILE: place.file });
  const found = settingsFileFor(env);
  if (found !== null) env['NOTES_CONFIG'] = found;
  if (found === null) {
    // A program that is called from elsewhere works on the folder of the call, not on its own.
    const here = isInsideFolder(process.cwd(), PROJECT) ? null : callerPath('.');
    if (here !== null) env['NOTES_DIR'] ||= notesBeside(here);
    if (here !== null) env['OUT_DIR'] ||= join(here, 'dist');
    const isOwn = place === null && here === null;
    if (!isOwn) env['IMGS_DIR'] ||= imagesBeside(resolve(env['NOTES_DIR'] ?? ''));
  }
  if (out !== undefined) env['OUT_DIR'] = callerPath(out);
  const settings = checkedSettings(env);
  if (place !== null) env['IMGS_DIR'] = settings.imagesDir;
  Object.assign(process.env, env);
  return settings;
}

/** Reads the settings. Throws a {@link CommandError} that names a mistake in them. */
function checkedSettings(env: Environment): Settings {
  try {
    return readSettings(PROJECT, env);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2);
  }
}

/** Reads the settings for messages, before the arguments of a command are known. */
export function settingsForMessages(): Settings {
  const found = settingsFileFor(process.env);
  return readSettings(PROJECT, { ...process.env, ...(found !== null && { NOTES_CONFIG: found }) });
}

const PROJECT = resolve(import.meta.dirname, '../..');

/** Returns the absolute path of the settings file for the notes in `NOTES_DIR`, or null without one. */
function settingsFileFor(env: Environment): string | null {
  if (env['NOTES_CONFIG']) return callerPath(env['NOTES_CONFIG']);
  const found = findSettingsFile({
    notes: env['NOTES_DIR'] ? resolve(env['NOTES_DIR']) : null,
    here: [callerPath('.'), process.cwd(), PROJECT],
  });
  if (found === null || typeof found === 'string') return found;
  const { language } = readSettings(PROJECT, process.env);
  const texts = dictionaryOf(language).settings;
  throw new CommandError(texts.twoFiles(found.folder, SETTINGS_FILES.join(', ')), 2);
}

/** Returns the folder of notes or the single file that a path names. Throws if it names neither. */
function notesAt(path: string): { folder: string; file: string } {
  const absolute = callerPath(path);
  const isFile = statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile ? !isNotesFile(absolute) : !isFolder(absolute)) {
    const texts = dictionaryOf(settingsForMessages().language).commands;
    throw new CommandError(isFile ? texts.notNotes(path) : texts.noNotes(path), 2);
  }
  return isFile
    ? { folder: dirname(absolute), file: basename(absolute) }
    : { folder: absolute, file: '' };
}

/** Returns the first port for a server to try: `--port`, `PORT` or 4321. */
export function commandPort(option: string | undefined, { language }: Settings): number {
  const written = option ?? (process.env['PORT']?.trim() || '4321');
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandError(dictionaryOf(language).settings.badPort(written), 2);
}
