import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { buildSite, runCommand, temporaryFolder } from '../support/sites/site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  env = { ...siteEnvironment(folder), SITE_URL: 'https://notes.example.org' };
});

const session = (day: string, words: string) => `## ${day}\n\n### Topic\n\n${words}\n\n`;

/** Draws an image of one colour; all have the same size in pixels. */
function draw(background: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 360, channels: 3, background } })
    .png()
    .toBuffer();
}

/** Builds the site and returns the digests of its files by path. */
async function built(): Promise<Record<string, string>> {
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  return digestsIn(join(folder, 'dist'));
}

async function digestsIn(dist: string): Promise<Record<string, string>> {
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
  it('writes the same bytes as a first build and nothing for authors', async () => {
    const shown = session('2020/3/4', '![](a.png)') + session('2020/3/11', 'a');
    await writeFiles(folder, {
      'imgs/a.png': await draw('red'),
      'notes/n.md': `# Title\n\n${shown}${session('2020/3/18', 'b')}${session('2020/3/25', 'c')}`,
    });
    await built();
    // The first page gets another image.
    await writeFile(join(folder, 'imgs/a.png'), await draw('blue'));
    await built();
    // One page gets another neighbour, one gets other words, and one is new.
    await writeFile(
      join(folder, 'notes/n.md'),
      `# Title\n\nintro\n\n${shown}${session('2020/3/18 renamed', 'b')}${session('2020/3/25', 'd')}${session('2020/4/1', 'e')}`,
    );
    const again = await built();
    await rm(readSettings(PROJECT, env).cacheDir, { recursive: true });
    expect(await built()).toEqual(again);

    const dist = join(folder, 'dist');
    const names = Object.keys(again);
    expect(names.filter((name) => /diagnostics|sections\.json/.test(name))).toEqual([]);
    for (const name of names.filter((path) => /\.(?:html|js|css)$/.test(path))) {
      expect(await readFile(join(dist, name), 'utf8')).not.toContain('diagnostics');
    }
  });

  it('reads none of its own files if the output is in the folder of the notes', async () => {
    const notes = await temporaryFolder();
    const dist = join(notes, 'dist');
    const here = { NOTES_DIR: notes, IMGS_DIR: notes, OUT_DIR: dist, SITE_LANGUAGE: 'en' };
    await writeFiles(notes, {
      'n.md': `# Title\n\nintro\n\n${session('2020/3/4', '![](a.png)')}`,
      'a.png': await draw('red'),
    });
    expect((await buildSite(here)).output).toContain('1 session');
    const [first, place] = [await digestsIn(dist), await stat(dist)];
    expect(Object.keys(first)).toContain('2020-03-04/index.md');
    expect((await buildSite(here)).output).toContain('1 session');
    expect(await digestsIn(dist)).toEqual(first);
    // A build that finds a change places a new folder.
    expect((await stat(dist)).ino).toBe(place.ino);
    const { output } = await runCommand('check', { env: here });
    expect(output).toContain('no problems found');
  });
});
