import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NotesText } from '../../../src/content/notebook-source.ts';
import { temporaryFolder } from './site.ts';

/** A git repository with notes in a temporary folder. */
export type NotesRepository = {
  folder: string;
  /** Runs git in the repository at noon UTC of a day. */
  git: (day: string, ...args: string[]) => string;
  /** Writes files, or removes those that are null. */
  write: (files: Readonly<Record<string, string | null>>) => Promise<void>;
  /** Writes or removes files and commits everything at noon UTC of a day. */
  commit: (day: string, files: Readonly<Record<string, string | null>>) => Promise<void>;
};

/** Creates an empty repository, which is removed after the tests of the file. */
export async function notesRepository(): Promise<NotesRepository> {
  const folder = await temporaryFolder();
  const git = (day: string, ...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: gitEnvironment(day), encoding: 'utf8' });
  git('2020-01-01', 'init', '--quiet', '--initial-branch', 'main');
  const write: NotesRepository['write'] = async (files) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await (text === null ? rm(join(folder, path)) : writeFile(join(folder, path), text));
    }
  };
  return {
    folder,
    git,
    write,
    async commit(day, files) {
      await write(files);
      git(day, 'add', '--all');
      git(day, 'commit', '--quiet', '--message', 'a');
    },
  };
}

/** Returns notes as they are read from their files. */
export function notesTexts(files: Readonly<Record<string, string>>): NotesText[] {
  return Object.entries(files).map(([file, text]) => ({ file, text, written: text }));
}

function gitEnvironment(day: string): NodeJS.ProcessEnv {
  const who = { NAME: 'member-a', EMAIL: 'a@example.org', DATE: `${day}T12:00:00Z` };
  const both = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ]);
  return { ...process.env, ...Object.fromEntries(both) };
}
