import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { claimFolder, isClaimed } from '../../../src/cli/output/claimed-folder.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

// Other processes may work between the steps of a function.
vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof import('node:fs/promises')>();
  const pause = () => setTimeout(Math.random() * 20);
  return {
    ...fs,
    async writeFile(path: string, content: string, options: object = {}) {
      await fs.writeFile(path, '', options);
      await pause();
      await fs.writeFile(path, content);
    },
    async rm(path: string, options: object) {
      await pause();
      await fs.rm(path, options);
    },
  };
});

describe('claimFolder', () => {
  it('returns another folder until the first is released', async () => {
    const path = join(await temporaryFolder(), 'dev');
    const first = await claimFolder(path);
    expect(first.path).toBe(path);
    expect((await claimFolder(path)).path).toBe(`${path}-2`);
    await first.release();
    expect((await claimFolder(path)).path).toBe(path);
  });

  it.each(['', 'nobody', '0', '999999999'])(
    'takes over the folder of the owner %j, which is not running',
    async (owner) => {
      const path = join(await temporaryFolder(), 'dev');
      await claimFolder(path);
      await writeFile(join(path, 'owner'), owner);
      expect((await claimFolder(path)).path).toBe(path);
    },
  );

  it.each([null, '', '999999999'])(
    'returns a folder once to many that claim it at the same time, after the owner %j',
    async (owner) => {
      const path = join(await temporaryFolder(), 'dev');
      await mkdir(path);
      if (owner !== null) await writeFile(join(path, 'owner'), owner);
      const claimed = await Promise.all(Array.from({ length: 20 }, () => claimFolder(path)));
      expect(new Set(claimed.map((each) => each.path)).size).toBe(20);
      expect(await readdir(path)).toEqual(['owner']);
    },
  );
});

describe('isClaimed', () => {
  it('returns whether the owner is running', async () => {
    const path = join(await temporaryFolder(), 'dev');
    expect(await isClaimed(path)).toBe(false);
    const { release } = await claimFolder(path);
    expect(await isClaimed(path)).toBe(true);
    await release();
    expect(await isClaimed(path)).toBe(false);
  });
});
