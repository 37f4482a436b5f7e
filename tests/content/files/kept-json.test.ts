import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeptJson, writeKeptJson } from '../../../src/content/files/kept-json.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const path = join(await temporaryFolder(), 'kept.json');

describe('kept JSON', () => {
  it('is read as it was written', async () => {
    await writeKeptJson(path, { width: 640, name: '会议\n' });
    expect(await readKeptJson(path)).toEqual({ width: 640, name: '会议\n' });
    expect(await readKeptJson(`${path}.gone`)).toBeNull();
  });

  it('counts as missing if it is damaged anywhere', async () => {
    await writeKeptJson(path, { width: 640 });
    const good = await readFile(path);
    for (let at = 0; at < good.length; at += 1) {
      const flipped = Buffer.from(good);
      flipped[at] = (good[at] ?? 0) ^ 1;
      for (const damaged of [flipped, good.subarray(0, at)]) {
        await writeFile(path, damaged);
        expect(await readKeptJson(path)).toBeNull();
      }
    }
  });
});
