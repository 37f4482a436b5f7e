import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeptOwners, writeKeptOwners } from '../../../src/content/history/kept-owners.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const OWNERS = {
  commit: 'bb',
  limit: 64,
  files: new Map([
    ['n.md', ['aa', 'aa', undefined, 'bb', 'aa']],
    ['empty.md', []],
  ]),
};

describe('readKeptOwners', () => {
  it('returns what was written', async () => {
    const path = join(await temporaryFolder(), 'cache', 'history.json');
    await writeKeptOwners(path, OWNERS);
    expect(await readKeptOwners(path, { limit: 64 })).toEqual(OWNERS);
  });

  it('returns null if fewer commits were read, and for a missing or damaged file', async () => {
    const path = join(await temporaryFolder(), 'history.json');
    expect(await readKeptOwners(path, { limit: 64 })).toBeNull();
    await writeKeptOwners(path, OWNERS);
    expect(await readKeptOwners(path, { limit: 128 })).toBeNull();
    await writeFile(path, 'x');
    expect(await readKeptOwners(path, { limit: 64 })).toBeNull();
  });
});
