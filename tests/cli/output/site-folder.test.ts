import { mkdir, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type SiteFile, SiteFolder } from '../../../src/cli/output/site-folder.ts';
import { versionOf } from '../../../src/content/files/file-versions.ts';
import { readTexts, writeTexts } from '../../support/notes/folder-content.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

// As on a file system whose ids are larger than what a number can represent exactly.
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const lstatSync = (path: string, options: { bigint?: boolean } = {}) => {
    const stats: { ino: bigint | number } | undefined = fs.lstatSync(path, options);
    if (stats === undefined) return undefined;
    const ino = 2n ** 63n + BigInt(stats.ino);
    return Object.assign(stats, { ino: options.bigint ? ino : Number(ino) });
  };
  return { ...fs, lstatSync };
});

let work: string;
let dist: string;

beforeEach(async () => {
  const folder = await temporaryFolder();
  [work, dist] = [join(folder, 'work'), join(folder, 'dist')];
});

/** Assembles a site from texts, and returns the record of its files. */
async function assemble(
  texts: Readonly<Record<string, string>>,
  last: ReadonlyMap<string, SiteFile> = new Map(),
): Promise<Map<string, SiteFile>> {
  const site = await SiteFolder.open(work, { folder: dist, files: last });
  for (const [path, text] of Object.entries(texts)) await site.write(path, text);
  await site.finish();
  return new Map(
    Array.from(site.files, ([path, digest]) => [
      path,
      { version: versionOf(join(work, path)) ?? '', digest },
    ]),
  );
}

/** Makes the assembled site the last one. The one before remains to begin with. */
async function publish(): Promise<void> {
  const before = join(work, '..', 'before');
  await rename(dist, before).catch(() => {});
  await rename(work, dist);
  await rename(before, work).catch(() => {});
}

async function inode(path: string): Promise<number> {
  return (await stat(path)).ino;
}

const FIRST = { 'index.html': 'home', 'a/index.html': 'a', 'a/index.md': 'a', 'b/index.html': 'b' };

describe('SiteFolder', () => {
  it('contains exactly the files that were added, whatever was left there', async () => {
    let last = await assemble(FIRST);
    for (const texts of [
      { ...FIRST, 'a/index.html': 'changed' },
      { 'index.html': 'home', 'c/index.html': 'c' },
      FIRST,
      { 'index.html': 'a file', 'a/b/c.html': 'below', 'b/index.html/x': 'a folder' },
      { 'index.html': 'home', a: 'a folder before', 'b/index.html': 'b' },
      FIRST,
      FIRST,
    ]) {
      await publish();
      last = await assemble(texts, last);
      expect(await readTexts(work)).toEqual(texts);
    }
  });

  it('replaces a file that is added again', async () => {
    await writeTexts(dist, { 'cached.svg': 'icon' });
    const site = await SiteFolder.open(work, { folder: dist, files: new Map() });
    await site.link('favicon.svg', join(dist, 'cached.svg'));
    await site.write('favicon.svg', 'own');
    await site.written();
    expect(await readTexts(work)).toEqual({ 'favicon.svg': 'own' });
    expect(await readTexts(dist)).toEqual({ 'cached.svg': 'icon' });
  });

  it('never changes a file of the last site', async () => {
    const first = await assemble(FIRST);
    await publish();
    const second = await assemble(FIRST, first);
    await publish();
    await assemble({ ...FIRST, 'index.html': 'changed', 'a/index.html': 'changed' }, second);
    expect(await readTexts(dist)).toEqual(FIRST);
  });

  it('links the files whose content is the same, and leaves those that are already there', async () => {
    const first = await assemble(FIRST);
    await publish();
    const page = await inode(join(dist, 'a/index.html'));
    const second = await assemble({ ...FIRST, 'index.html': 'changed' }, first);
    expect(await inode(join(work, 'a/index.html'))).toBe(page);
    expect(second.get('a/index.html')).toEqual(first.get('a/index.html'));
    await publish();
    const before = await stat(join(work, 'a/index.html'));
    const site = await SiteFolder.open(work, { folder: dist, files: second });
    site.keep('a/index.html');
    await site.written();
    const after = await stat(join(work, 'a/index.html'));
    expect([after.ino, after.ctimeMs]).toEqual([page, before.ctimeMs]);
  });

  it('begins with nothing that is not a file of the last site', async () => {
    const last = await assemble(FIRST);
    await publish();
    await writeTexts(work, { 'a/index.html': 'of a killed build', 'other/x.txt': 'x' });
    await mkdir(join(work, 'empty/folder'), { recursive: true });
    await symlink('/elsewhere', join(work, 'b'));
    const site = await SiteFolder.open(work, { folder: dist, files: last });
    site.keep('a/index.html');
    site.keep('b/index.html');
    await site.finish();
    expect(await readTexts(work)).toEqual({ 'a/index.html': 'a', 'b/index.html': 'b' });
  });

  it('links files of a cache', async () => {
    await writeTexts(dist, { 'cache/i.webp': 'image' });
    const cached = join(dist, 'cache/i.webp');
    const site = await SiteFolder.open(work, { folder: dist, files: new Map() });
    await site.link('assets/i.webp', cached);
    await site.link('assets/i.webp', cached);
    await site.written();
    expect(await inode(join(work, 'assets/i.webp'))).toBe(await inode(cached));
    expect(site.files).toEqual(new Map([['assets/i.webp', null]]));
    expect(site.digestOf('assets/i.webp')).toBe(await digestOfText('image'));
    expect(site.sizeOf('assets/i.webp')).toBe(5);
  });

  it('links another file of a cache in place of the last one', async () => {
    await writeTexts(dist, { 'assets/i.webp': 'image', 'cache/i.webp': 'other' });
    const last = new Map([
      ['assets/i.webp', { version: versionOf(join(dist, 'assets/i.webp')) ?? '', digest: null }],
    ]);
    const site = await SiteFolder.open(work, { folder: dist, files: last });
    await site.link('assets/i.webp', join(dist, 'cache/i.webp'));
    await site.finish();
    expect(await readTexts(work)).toEqual({ 'assets/i.webp': 'other' });
  });

  it('keeps no file that another build has replaced', async () => {
    const last = await assemble(FIRST);
    await publish();
    await writeTexts(dist, { 'a/index.html': 'of another build' });
    const site = await SiteFolder.open(work, { folder: dist, files: last });
    await site.write('a/index.html', 'a');
    await writeTexts(dist, { 'b/index.html': 'of another build' });
    expect(['b/index.html', 'c/index.html'].map((path) => site.keep(path))).toEqual([false, false]);
    await site.finish();
    expect(await readTexts(work)).toEqual({ 'a/index.html': 'a' });
  });

  async function digestOfText(text: string): Promise<string> {
    const site = await SiteFolder.open(join(work, 'other'), { folder: dist, files: new Map() });
    await site.write('text', text);
    return site.digestOf('text');
  }
});
