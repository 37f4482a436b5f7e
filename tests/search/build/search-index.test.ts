import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createSearchFiles } from '../../../src/search/build/search-files.ts';
import {
  ensureSearchIndex,
  indexContent,
  indexInThread,
} from '../../../src/search/build/search-index.ts';
import { generatedSections } from '../../support/notes/generated-sections.ts';

const sections = generatedSections({ language: 'both', sessions: 5, seed: 5 });
const content = indexContent(sections);
const project = resolve(import.meta.dirname, '../../..');
const temporary = () => mkdtemp(join(tmpdir(), 'search-'));

test.each([ensureSearchIndex, indexInThread])('%o writes the files of the index', async (index) => {
  const cacheDir = await temporary();
  const folder = await index({ content: content.slice(), cacheDir, project });
  const files = await createSearchFiles(sections);
  expect((await readdir(folder)).sort()).toEqual(files.map(({ path }) => path).sort());
  for (const file of files) {
    const written = await readFile(join(folder, file.path));
    expect(Buffer.compare(written, file.content), file.path).toBe(0);
  }
});

test('indexInThread moves the content to its thread, so that there is one copy', async () => {
  const moved = content.slice();
  await indexInThread({ content: moved, cacheDir: await temporary(), project });
  expect(moved).toHaveLength(0);
});

test('ensureSearchIndex reuses the last index for the same sections and no others', async () => {
  const cacheDir = await temporary();
  const one = await ensureSearchIndex({ content, cacheDir, project });
  const { ino } = await stat(one);
  expect(await ensureSearchIndex({ content, cacheDir, project })).toBe(one);
  expect((await stat(one)).ino).toBe(ino);

  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of await readdir(join(cacheDir, 'search'))) {
    await utimes(join(cacheDir, 'search', name), hourAgo, hourAgo);
  }
  const other = await ensureSearchIndex({
    content: indexContent(sections.slice(1)),
    cacheDir,
    project,
  });
  expect(other).not.toBe(one);
  expect(JSON.parse(await readFile(join(other, 'catalogue.json'), 'utf8'))).toBeTypeOf('object');
  const left = await readdir(join(cacheDir, 'search'));
  expect(left.sort()).toEqual([basename(other), `${basename(other)}.json`]);
});

test('ensureSearchIndex keeps an index that it has just returned, however old it is', async () => {
  const cacheDir = await temporary();
  const cache = join(cacheDir, 'search');
  const used = await ensureSearchIndex({ content, cacheDir, project });
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of await readdir(cache)) await utimes(join(cache, name), hourAgo, hourAgo);
  await ensureSearchIndex({ content, cacheDir, project });
  await ensureSearchIndex({ content: indexContent(sections.slice(1)), cacheDir, project });
  expect(await readdir(cache)).toEqual(
    expect.arrayContaining([basename(used), `${basename(used)}.json`]),
  );
});

test.each([
  { damage: 'a flipped bit', change: (bytes: Buffer) => bytes.fill((bytes[20] ?? 0) ^ 1, 20, 21) },
  { damage: 'half a file', change: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
])('ensureSearchIndex makes an index with $damage again', async ({ change }) => {
  const cacheDir = await temporary();
  const folder = await ensureSearchIndex({ content, cacheDir, project });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const good = await readFile(path);
    await writeFile(path, change(Buffer.from(good)));
    await ensureSearchIndex({ content, cacheDir, project });
    expect((await readFile(path)).equals(good)).toBe(true);
  }
});

test('ensureSearchIndex makes the same index in several processes at once', async () => {
  const cacheDir = await temporary();
  const made = Array.from({ length: 4 }, () => ensureSearchIndex({ content, cacheDir, project }));
  expect(new Set(await Promise.all(made)).size).toBe(1);
  expect(await readdir(join(cacheDir, 'search'))).toHaveLength(2);
});

test('ensureSearchIndex keeps the files that do not change, with their time', async () => {
  const cacheDir = await temporary();
  const more = generatedSections({ language: 'both', sessions: 60, seed: 5 });
  const newest = more.at(-1)?.session.id;
  const before = indexContent(more.filter(({ session }) => session.id !== newest));
  const first = await ensureSearchIndex({ content: before, cacheDir, project });
  const names = await readdir(first);
  const second = await ensureSearchIndex({ content: indexContent(more), cacheDir, project });
  const inodeOf = async (folder: string, name: string) => (await stat(join(folder, name))).ino;
  const shared = (await readdir(second)).filter((name) => names.includes(name));
  expect(shared.length).toBeGreaterThan(names.length / 2);
  for (const name of shared) {
    if (name === 'catalogue.json') continue;
    expect(await inodeOf(second, name), name).toBe(await inodeOf(first, name));
  }
  const alone = await ensureSearchIndex({
    content: indexContent(more),
    cacheDir: await temporary(),
    project,
  });
  expect(await readdir(second)).toEqual(await readdir(alone));
  for (const name of await readdir(alone)) {
    expect((await readFile(join(second, name))).equals(await readFile(join(alone, name)))).toBe(
      true,
    );
  }
});

test('ensureSearchIndex takes no damaged file from another index', async () => {
  const cacheDir = await temporary();
  const first = await ensureSearchIndex({ content, cacheDir, project });
  for (const name of await readdir(first)) await writeFile(join(first, name), 'damaged');
  const another = indexContent(sections, [['IOMMU', 'SMMU']]);
  const second = await ensureSearchIndex({ content: another, cacheDir, project });
  const files = await createSearchFiles(sections, [['IOMMU', 'SMMU']]);
  for (const file of files) {
    expect((await readFile(join(second, file.path))).equals(file.content), file.path).toBe(true);
  }
});
