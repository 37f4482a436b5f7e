import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { hasCode } from '../content/files/file-errors.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';
import { isStagingPath } from './output/replace-folder.ts';

type Problem = Exclude<keyof Dictionary['fileProblems'], 'orOtherOutput'>;

/** The kind of a problem with the disk or the system, by the code of the error. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  ENOSPC: 'full',
  EDQUOT: 'quota',
  EROFS: 'readOnly',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'impossible',
  ENOTDIR: 'impossible',
  ELOOP: 'impossible',
  ENAMETOOLONG: 'impossible',
  EIO: 'broken',
  EMFILE: 'tooMany',
  ENFILE: 'tooMany',
};

/** Numbers of the same errors, by which libraries that are not written in JavaScript name them. */
const NUMBERS: Readonly<Record<string, string>> = {
  28: 'ENOSPC',
  122: 'EDQUOT',
  30: 'EROFS',
  13: 'EACCES',
  1: 'EPERM',
  5: 'EIO',
  24: 'EMFILE',
  23: 'ENFILE',
};

/**
 * Describes an error of the file system in one line: what, where, and what to do. Returns null for
 * other errors, and for a file that should exist: that is a bug.
 */
export function describeFileProblem(error: unknown, settings: Settings): string | null {
  for (const each of causesOf(error)) {
    const code = trueCode(each);
    const problem = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
    if (problem === undefined) continue;
    const path = pathOf(each, settings) ?? likelyPlace(problem, settings);
    const texts = dictionaryOf(settings.language).fileProblems;
    const isOutput = AVOIDABLE.has(problem) && isAbove(path, settings.outDir);
    return `${texts[problem](path)}${isOutput ? texts.orOtherOutput : ''}`;
  }
  return null;
}

/** Problems that another output folder may not have. */
const AVOIDABLE: ReadonlySet<Problem> = new Set(['readOnly', 'denied', 'impossible']);

/** Returns whether one of two paths contains the other. */
function isAbove(path: string, other: string): boolean {
  return [relative(path, other), relative(other, path)].some((way) => !way.startsWith('..'));
}

/**
 * Returns the code of an error. Creating a folder fails with `ENOENT` on a read-only disk too; any
 * other missing file is a bug.
 */
function trueCode(error: Error): string {
  const code = codeOf(error);
  if (code !== 'ENOENT') return code;
  const [, path] = /\bmkdir '([^']+)'/.exec(error.message) ?? [];
  if (path === undefined) return '';
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (refusal) {
    return hasCode(refusal, 'EROFS') || hasCode(refusal, 'EACCES') ? codeOf(refusal) : code;
  }
  return code;
}

/** Returns an error with all errors that caused it. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...inner].flatMap(causesOf)];
}

/** Returns the code of an error. An error from another thread has only its message. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [, number] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  if (number !== undefined) return NUMBERS[number] ?? '';
  return /\b(E[A-Z]{2,}): /.exec(error.message)?.[1] ?? '';
}

function pathOf(error: Error, { outDir }: Settings): string | null {
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const known = dest ?? path ?? /'([^']+)'$/.exec(error.message)?.[1] ?? null;
  // A build writes beside the output folder first.
  return known !== null && isStagingPath(outDir, known) ? outDir : known;
}

/** Returns the folder that a build was writing to, by the space that is left. */
function likelyPlace(problem: Problem, { outDir, cacheDir, project }: Settings): string {
  if (problem !== 'full') return project;
  const places = [outDir, cacheDir, project];
  return places.find((place) => freeBytes(place) < ALMOST_NONE) ?? project;
}

function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const ALMOST_NONE = 10_000_000;
