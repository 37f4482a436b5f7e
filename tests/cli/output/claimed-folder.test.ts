import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimFolder } from '../../../src/cli/output/claimed-folder.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

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
});
