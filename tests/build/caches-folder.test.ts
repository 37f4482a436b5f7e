import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachesFolder, isInstalled } from '../../src/build/caches-folder.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const INSTALLED = '/opt/tools/node_modules/running-notes/lib';

afterEach(() => vi.unstubAllEnvs());

describe('cachesFolder', () => {
  it('is in the folder of a project that is not installed as a package', () => {
    expect(cachesFolder('/home/a/notes', '/anywhere')).toBe(
      join('/home/a/notes', 'node_modules/.cache/running-notes'),
    );
  });

  it('is below the nearest packages of the folder in which an installed program runs', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'node_modules'));
    await mkdir(join(folder, 'docs/notes'), { recursive: true });
    expect(cachesFolder(INSTALLED, join(folder, 'docs/notes'))).toBe(
      join(folder, 'node_modules/.cache/running-notes'),
    );
  });

  it('is the cache folder of the user if no packages are near', async () => {
    const folder = await temporaryFolder();
    for (const name of ['XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, join(folder, 'caches'));
    const caches = cachesFolder(INSTALLED, folder);
    expect(caches).toContain('running-notes');
    expect(caches).not.toContain('node_modules');
  });
});

describe('isInstalled', () => {
  it('is true inside of packages, not for a project that has some', () => {
    expect(isInstalled(INSTALLED)).toBe(true);
    expect(isInstalled(String.raw`C:\tools\node_modules\running-notes\lib`)).toBe(true);
    expect(isInstalled('/home/a/node_modules_of_mine/notes')).toBe(false);
  });
});
