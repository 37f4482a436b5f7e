import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A file of the project: its path from the project's folder, with `/`, and its text. */
export type SourceFile = { path: string; text: string };

/** Reads the files of some folders that git tracks or would add. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  const options = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...folders,
  ];
  const paths = execFileSync('git', options, { cwd: PROJECT, encoding: 'utf8' }).split('\0');
  return [...new Set(paths)]
    .filter((path) => path !== '' && existsSync(join(PROJECT, path)))
    .map((path) => ({ path, text: readFileSync(join(PROJECT, path), 'utf8') }));
}

/** Returns the paths of the project's own files that a file imports. */
export function importsOf({ path, text }: SourceFile): string[] {
  const imports = text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^'?]+)/g);
  return Array.from(imports, ([, target = '']) => {
    const absolute = resolve(PROJECT, dirname(path), target);
    return relative(PROJECT, absolute).split(sep).join('/');
  });
}
