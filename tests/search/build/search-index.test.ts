import { access, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { describe, expect, it } from 'vitest';
import type { SearchFile } from '../../../src/search/build/pagefind-files.ts';
import {
  buildSearchIndex,
  SECTIONS_FILE,
  writeSearchIndex,
} from '../../../src/search/build/search-index.ts';
import { generatedSections } from '../../support/generated-sections.ts';

const sections = generatedSections({ language: 'both', sessions: 60, seed: 5 });

const sizeOf = (files: readonly SearchFile[], pattern: RegExp) =>
  files.reduce((sum, { path, content }) => sum + (pattern.test(path) ? content.length : 0), 0);

describe('buildSearchIndex', { timeout: 60_000 }, () => {
  it('produces identical files for the same sections', async () => {
    const one = await buildSearchIndex(sections, { language: 'en' });
    const other = await buildSearchIndex(sections, { language: 'en' });
    expect(one.length).toBeGreaterThan(sections.length);
    expect(other.map(({ path }) => path)).toEqual(one.map(({ path }) => path));
    for (const [index, { content }] of one.entries()) {
      expect(Buffer.compare(content, other[index]?.content ?? new Uint8Array())).toBe(0);
    }
  });

  it("gives a changed vocabulary a new name, and leaves out Pagefind's interface", async () => {
    const pathsOf = async (count: number) => {
      const files = await buildSearchIndex(sections.slice(0, count), { language: 'en' });
      return files.map(({ path }) => path);
    };
    const vocabulary = (paths: string[]) => paths.find((path) => path.startsWith('vocabulary.'));
    const [few, more] = [await pathsOf(20), await pathsOf(40)];
    expect(vocabulary(few)).toMatch(/^vocabulary\.[0-9a-f]{12}\.bin$/);
    expect(vocabulary(few)).not.toBe(vocabulary(more));
    expect(few.filter((path) => /ui|highlight|worker|filter/.test(path))).toEqual([]);
  });

  it('is at most one and a half times as large as a plain index of Pagefind', async () => {
    const { index } = await createIndex();
    for (const { url, heading, text } of sections) {
      await index?.addCustomRecord({
        url,
        content: `${heading} · ${text}`,
        language: 'zh-cn',
        meta: { title: heading },
      });
    }
    const plain = await index?.getFiles();
    await index?.deleteIndex();
    const measured =
      /^(?:index|fragment)\/|pf_meta$|^(?:catalogue|names|vocabulary|pinyin|variants)\./;
    const files = await buildSearchIndex(sections, { language: 'en' });
    expect(sizeOf(files, measured)).toBeLessThan(1.5 * sizeOf(plain?.files ?? [], measured));
  });
});

describe('writeSearchIndex', () => {
  it('replaces the list of sections in a built site by the index', async () => {
    const site = await mkdtemp(join(tmpdir(), 'site-'));
    const cacheDir = await mkdtemp(join(tmpdir(), 'cache-'));
    const list = join(site, 'pagefind', SECTIONS_FILE);
    await mkdir(join(site, 'pagefind'));
    await writeFile(list, JSON.stringify(sections.slice(0, 5)));
    await writeSearchIndex(site, { cacheDir, language: 'en' });
    await expect(access(list)).rejects.toThrow('ENOENT');
    const files = await buildSearchIndex(sections.slice(0, 5), { language: 'en' });
    for (const { path, content } of files) {
      const written = await readFile(join(site, 'pagefind', path));
      expect(Buffer.compare(written, content), path).toBe(0);
    }
  });
});
