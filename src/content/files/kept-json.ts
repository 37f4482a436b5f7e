import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from './file-writes.ts';

/** Writes a value as JSON, after a line with its digest. */
export async function writeKeptJson(path: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await replaceFile(path, `${hash('sha256', json)}\n${json}`);
}

/** Reads a value that {@link writeKeptJson} has written; null if the file is missing or damaged. */
export async function readKeptJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === hash('sha256', json) ? JSON.parse(json) : null;
}
