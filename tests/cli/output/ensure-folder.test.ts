import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFolder } from '../../../src/cli/output/ensure-folder.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('ensureFolder', () => {
  it('creates a folder and those above it', async () => {
    const path = join(await temporaryFolder(), 'a/b/c');
    await ensureFolder(path);
    await ensureFolder(path);
    expect(existsSync(path)).toBe(true);
  });

  it.runIf(existsSync('/proc/self'))('rejects where no folder can be created', async () => {
    await expect(ensureFolder('/proc/nope/a/b')).rejects.toThrow('ENOENT');
  });
});
