import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  RenderingCache,
  renderingDigest,
  sourceDigest,
} from '../../../src/content/renderings/rendering-cache.ts';
import { NO_PUBLISHED_ANCHORS } from '../../../src/model/outline/page-outline.ts';
import type { RenderedPage } from '../../../src/content/types.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const outline = {
  sections: [],
  parts: [],
  figures: [],
  links: [],
  blocks: [],
  papers: [],
  tasks: [],
  introduction: '',
};
const page = (text: string): RenderedPage => ({
  digest: renderingDigest(sourceDigest(text), NO_PUBLISHED_ANCHORS),
  outline,
  terms: [],
  pieces: [text],
  diagnostics: [],
});

describe('RenderingCache', () => {
  it('returns renderings by digest and by source, also in a later process', async () => {
    const folder = join(await temporaryFolder(), 'renderings');
    const [a, b] = [page('a'), page('b')];
    const first = new RenderingCache(folder);
    await first.replaceAll([a, b]);
    for (const cache of [first, new RenderingCache(folder)]) {
      expect(cache.get(a.digest)).toEqual(a);
      expect(cache.ofSource(sourceDigest('b'))).toEqual(b);
      expect(cache.ofSource(sourceDigest('c'))).toBeNull();
    }
  });

  it('is empty until a rendering is kept, here or in an earlier process', async () => {
    const folder = join(await temporaryFolder(), 'renderings');
    const cache = new RenderingCache(folder);
    expect(cache.isEmpty()).toBe(true);
    await cache.replaceAll([page('a')]);
    expect([cache, new RenderingCache(folder)].map((each) => each.isEmpty())).toEqual([
      false,
      false,
    ]);
    expect(new RenderingCache(null).isEmpty()).toBe(true);
  });

  it('keeps only the last renderings in the folder', async () => {
    const folder = await temporaryFolder();
    const cache = new RenderingCache(folder);
    const [a, b, c] = [page('a'), page('b'), page('c')];
    await cache.replaceAll([a, b]);
    await cache.replaceAll([b, c]);
    expect(cache.get(a.digest)).toBeNull();
    const later = new RenderingCache(folder);
    expect([a, b, c].map(({ digest }) => later.get(digest))).toEqual([null, b, c]);
    expect(cache.ofSource(sourceDigest('a'))).toBeNull();
  });

  it('finds a rendering by source regardless of the names of its headings', async () => {
    const cache = new RenderingCache(null);
    const names = { headings: [{ keeps: 'x', aliases: [] }], reserved: [] };
    const a = { ...page('a'), digest: renderingDigest(sourceDigest('a'), names) };
    await cache.replaceAll([a]);
    expect(cache.ofSource(sourceDigest('a'))).toBe(a);
    expect(cache.get(page('a').digest)).toBeNull();
  });

  it('forgets all but the retained renderings and reads them again from the folder', async () => {
    const folder = await temporaryFolder();
    const a = page('a');
    const cache = new RenderingCache(folder);
    await cache.replaceAll([a]);
    cache.retain(new Set());
    expect(cache.get(a.digest)).not.toBe(a);
    expect(cache.get(a.digest)).toEqual(a);
  });

  it('keeps renderings in memory if the folder can not be written', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const cache = new RenderingCache(join(file, 'renderings'));
    await cache.replaceAll([page('a')]);
    expect(cache.ofSource(sourceDigest('a'))).toEqual(page('a'));
  });
});

describe('renderingDigest', () => {
  it('consists of letters and digits, which the key of a rendering needs', () => {
    expect(page('a').digest).toMatch(/^[0-9a-f]{48}$/);
  });

  it('differs for other Markdown and other names', () => {
    const source = sourceDigest('a');
    const digests = [
      renderingDigest(source, NO_PUBLISHED_ANCHORS),
      renderingDigest(source, { headings: [], reserved: ['x'] }),
      renderingDigest(sourceDigest('b'), NO_PUBLISHED_ANCHORS),
    ];
    expect(new Set(digests).size).toBe(3);
  });
});
