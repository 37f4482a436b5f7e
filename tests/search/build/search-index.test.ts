import { createIndex } from 'pagefind';
import { expect, test } from 'vitest';
import { buildSearchIndex, type SearchFile } from '../../../src/search/build/search-index.ts';
import { generatedSections } from '../../support/generated-sections.ts';

const sections = generatedSections({ language: 'both', sessions: 60, seed: 5 });

const sizeOf = (files: readonly SearchFile[], pattern: RegExp) =>
  files.reduce((sum, { path, content }) => sum + (pattern.test(path) ? content.length : 0), 0);

test('gives the same bytes for the same sections', async () => {
  const [one, other] = [
    await buildSearchIndex(sections, { language: 'en' }),
    await buildSearchIndex(sections, { language: 'en' }),
  ];
  expect(one.files.length).toBeGreaterThan(sections.length);
  expect(other.files.map(({ path }) => path)).toEqual(one.files.map(({ path }) => path));
  for (const [index, { content }] of one.files.entries()) {
    expect(Buffer.compare(content, other.files[index]?.content ?? new Uint8Array())).toBe(0);
  }
});

test('names changed vocabularies anew and carries nothing of the interface of Pagefind', async () => {
  const names = async (count: number) =>
    (await buildSearchIndex(sections.slice(0, count), { language: 'en' })).files.map(
      ({ path }) => path,
    );
  const vocabulary = (paths: string[]) => paths.find((path) => path.startsWith('vocabulary.'));
  const [few, more] = [await names(20), await names(40)];
  expect(vocabulary(few)).toMatch(/^vocabulary\.[0-9a-f]{12}\.bin$/);
  expect(vocabulary(few)).not.toBe(vocabulary(more));
  expect(few.filter((path) => /ui|highlight|worker|filter/.test(path))).toEqual([]);
});

test('stays within one and a half times the index of plain Pagefind', async () => {
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
  const { files } = await buildSearchIndex(sections, { language: 'en' });
  expect(sizeOf(files, measured)).toBeLessThan(1.5 * sizeOf(plain?.files ?? [], measured));
});
