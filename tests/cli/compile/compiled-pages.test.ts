import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { compilePages } from '../../../src/cli/compile/compile-pages.ts';
import { openCompiledPages } from '../../../src/cli/compile/compiled-pages.ts';
import type { Settings } from '../../../src/build/settings.ts';
import { notesFolder } from '../../support/sites/notes-folder.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let settings: Settings;
let folder: string;

beforeEach(async () => {
  const notes = await notesFolder({ 'notes/n.md': 'a' });
  settings = { ...notes.settings, caches: await temporaryFolder() };
  folder = join(settings.caches, 'pages');
});

/** Compiles pages to one file and to a module that renders another. */
const compiler = vi.fn<typeof compilePages>(async (_, { files, module }) => {
  await mkdir(join(files, 'assets'), { recursive: true });
  await writeFile(join(files, 'assets/site.css'), 'a{}');
  await mkdir(dirname(module), { recursive: true });
  await writeFile(module, PAGES);
});

const PAGES =
  "export async function* renderedFiles() { yield { path: 'a.txt', bytes: new Uint8Array([1]) }; }";

beforeEach(() => {
  compiler.mockClear();
});

describe('openCompiledPages', () => {
  it('returns the files and the module, compiled once for a digest', async () => {
    for (const digest of ['a', 'a', 'b']) {
      const { files, render } = await openCompiledPages(settings, digest, compiler);
      expect(await readFile(join(files, 'assets/site.css'), 'utf8')).toBe('a{}');
      expect((await Array.fromAsync(render())).map(({ path }) => path)).toEqual(['a.txt']);
    }
    expect(compiler).toHaveBeenCalledTimes(2);
  });

  it.each(['server/prerender-entry.mjs', 'files/assets/site.css', 'checksum'])(
    'compiles again if %s is damaged',
    async (file) => {
      await openCompiledPages(settings, 'a', compiler);
      const path = join(folder, 'a', file);
      const sound = await readFile(path, 'utf8');
      await writeFile(path, sound.slice(0, -2));
      await openCompiledPages(settings, 'a', compiler);
      expect(await readFile(path, 'utf8')).toBe(sound);
      expect(compiler).toHaveBeenCalledTimes(2);
    },
  );

  it('leaves nothing of a compilation that fails, and tries again', async () => {
    const failing = () => Promise.reject(new Error('no memory'));
    await expect(openCompiledPages(settings, 'a', failing)).rejects.toThrow('no memory');
    await openCompiledPages(settings, 'a', compiler);
    expect((await readdir(folder)).sort()).toEqual(['a', 'compiling']);
  });

  it('removes pages that were not used for a month', async () => {
    for (const digest of ['old', 'used']) await openCompiledPages(settings, digest, compiler);
    const then = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    for (const digest of ['old', 'used']) await utimes(join(folder, digest), then, then);
    for (const digest of ['used', 'new']) await openCompiledPages(settings, digest, compiler);
    expect((await readdir(folder)).sort()).toEqual(['compiling', 'new', 'used']);
  });
});
