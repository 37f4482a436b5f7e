import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFragmentTrimmer } from '../../../src/search/build/fragment-trimmer.ts';

const fragment = gzipSync(
  `pagefind_dcd${JSON.stringify({
    url: '/a/',
    content: '剪\u200b枝',
    word_count: 2,
    filters: { shown: ['[]'] },
    meta: { title: 'x' },
    anchors: [{ element: 'h2' }],
  })}`,
);
const cachePath = async () => join(await mkdtemp(join(tmpdir(), 'trimmer-')), 'fragments.json');

describe('openFragmentTrimmer', () => {
  it('removes zero-width spaces and what the search never reads', async () => {
    const { trim } = await openFragmentTrimmer(null);
    expect(gunzipSync(trim(fragment)).toString()).toBe(
      'pagefind_dcd{"url":"/a/","content":"剪枝","filters":{"shown":["[]"]},"meta":{},"anchors":[]}',
    );
  });

  it('throws for a fragment of another format', async () => {
    const { trim } = await openFragmentTrimmer(null);
    expect(() => trim(gzipSync('{}'))).toThrow('Unknown format of Pagefind fragments');
  });

  it('reuses the fragments of the last build, and drops those that are not used', async () => {
    const cache = await cachePath();
    const first = await openFragmentTrimmer(cache);
    const trimmed = first.trim(fragment);
    await first.save();
    const marked = (await readFile(cache, 'utf8')).replace(
      Buffer.from(trimmed).toString('base64'),
      Buffer.from('from the cache').toString('base64'),
    );
    await writeFile(cache, marked);
    const second = await openFragmentTrimmer(cache);
    expect(Buffer.from(second.trim(fragment)).toString()).toBe('from the cache');
    await (await openFragmentTrimmer(cache)).save();
    expect(await readFile(cache, 'utf8')).toBe('[]');
  });

  it('starts anew if the cache file can not be read', async () => {
    const cache = await cachePath();
    await writeFile(cache, 'not JSON');
    const { trim } = await openFragmentTrimmer(cache);
    expect(trim(fragment).length).toBeGreaterThan(0);
  });
});
