import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageSource } from '../model/types.ts';

/**
 * Digest of the code in these folders and of the packages it uses: when it changes, nothing that it
 * made is good any more. By default that of the code that turns notes to HTML.
 */
export async function codeDigest(
  project: string,
  folders: readonly string[] = ['src/model', 'src/render'],
): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = await readdir(join(project, folder), { recursive: true });
    for (const name of names.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(name).update(await readFile(join(project, folder, name)));
    }
  }
  hash.update(await readFile(join(project, 'package.json')));
  return hash.digest('hex');
}

/** Digest of all that a page's HTML depends on; where its chunks stand in their files is not. */
export function renderDigest(
  { chunks }: PageSource,
  { code, language }: { code: string; language: string },
): string {
  const sources = chunks.map(({ heading, source, definitions }) => [
    heading?.text ?? null,
    source,
    definitions,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([code, language, sources]))
    .digest('hex');
}
