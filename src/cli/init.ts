import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isFolder } from '../build/notes-folders.ts';
import type { CommandTexts } from '../words/dictionary.ts';
import { CommandError, UsageError } from './command-error.ts';
import { callerPath, onlyPath, readArguments, settingsForMessages } from './command-line.ts';
import { isConfirmed } from './confirm.ts';
import { planGroupFiles } from './edit/group-files.ts';

const OPTIONS = { action: { type: 'string' }, yes: { type: 'boolean' } } as const;

/**
 * Writes a settings file, a workflow and an images folder into a folder with notes. Shows them first
 * and asks. Files that exist stay as they are.
 */
export async function runInit(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, { options: OPTIONS, texts });
  const { action = null } = values;
  if (action !== null && !/^[\w.-]+\/[\w.-]+(?:@[\w./-]+)?$/.test(action)) {
    throw new UsageError(texts.badOption(`--action ${action}`));
  }
  const path = onlyPath(positionals, texts) ?? '.';
  const folder = callerPath(path);
  if (!isFolder(folder)) {
    const isFile = existsSync(folder);
    throw new CommandError(isFile ? texts.init.notFolder(path) : texts.noNotes(path), 2);
  }
  const { language, project } = settingsForMessages();
  const plan = await planGroupFiles(folder, { language, project, action });
  for (const each of plan.existing) console.log(texts.init.kept(shown(each)));
  for (const { path: file, text } of plan.files) {
    console.log(`${texts.init.written(shown(join(folder, file)))}\n${indented(text)}`);
  }
  if (plan.lacksAction) console.log(texts.init.noAction);
  if (plan.files.length === 0) return 0;
  if (!values.yes && !(await isConfirmed(texts.confirm))) return 1;
  for (const { path: file, text } of plan.files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: 'wx' });
  }
  console.log(plan.lacksAction ? texts.init.done : texts.init.next);
  return 0;
}

/** Returns a path as it is shown: relative to the folder of the call if it is in it. */
function shown(path: string): string {
  const short = relative(callerPath('.'), path);
  return short.startsWith('..') ? path : short;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
