import { mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes text files by their paths. */
export async function writeTexts(
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Returns the text of each file in a folder, `→ target` for links and `''` for empty folders. */
export async function readTexts(folder: string, path = ''): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  if (entries.length === 0 && path !== '') texts[`${path}/`] = '';
  for (const entry of entries) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    const absolute = join(folder, inside);
    if (entry.isDirectory()) Object.assign(texts, await readTexts(folder, inside));
    else if (entry.isSymbolicLink()) texts[inside] = `→ ${await readlink(absolute)}`;
    else texts[inside] = await readFile(absolute, 'utf8');
  }
  return texts;
}
