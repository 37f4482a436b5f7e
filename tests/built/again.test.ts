import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

let folder: string;
let env: Record<string, string>;
const notes = () => join(folder, 'notes/n.md');

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  await mkdir(join(folder, 'imgs'));
  env = {
    NOTES_DIR: join(folder, 'notes'),
    IMGS_DIR: join(folder, 'imgs'),
    OUT_DIR: join(folder, 'dist'),
    SITE_URL: 'https://notes.example.org',
  };
});

/** An image of one colour; all have the same size in pixels. */
async function paint(colour: string): Promise<void> {
  const image = sharp({ create: { width: 640, height: 360, channels: 3, background: colour } });
  await writeFile(join(folder, 'imgs/a.png'), await image.png().toBuffer());
}

const session = (day: string, words: string) => `## ${day}\n\n### Topic\n\n${words}\n\n`;

/** Digests of all files of the built site, by path. */
async function built(): Promise<Record<string, string>> {
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  const dist = join(folder, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const digests = paths.sort().map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return [relative(dist, path), digest] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

describe('a build after others', () => {
  it('gives the same bytes as a first one, whatever has changed', async () => {
    const shown = session('2020/3/4', '![](a.png)') + session('2020/3/11', 'a');
    await paint('red');
    await writeFile(
      notes(),
      `# Title\n\n${shown}${session('2020/3/18', 'b')}${session('2020/3/25', 'c')}`,
    );
    await built();
    // One page gets another image, one another neighbour, one other words; and one is new.
    await paint('blue');
    await built();
    await writeFile(
      notes(),
      `# Title\n\nintro\n\n${shown}${session('2020/3/18 renamed', 'b')}${session('2020/3/25', 'd')}${session('2020/4/1', 'e')}`,
    );
    const again = await built();
    const settings = readSettings(PROJECT, env);
    await rm(settings.cacheDir, { recursive: true });
    expect(await built()).toEqual(again);
  });

  it('has nothing in it that only authors need', async () => {
    await built();
    const dist = join(folder, 'dist');
    const names = await readdir(dist, { recursive: true });
    expect(names.filter((name) => /diagnostics|sections\.json/.test(name))).toEqual([]);
    for (const name of names.filter((path) => /\.(?:html|js|css)$/.test(path))) {
      expect(await readFile(join(dist, name), 'utf8')).not.toContain('diagnostics');
    }
  });
});
