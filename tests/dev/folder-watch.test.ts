import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchFolders } from '../../src/dev/folder-watch.ts';
import { temporaryFolder } from '../support/sites/site.ts';

describe('watchFolders', () => {
  let stop = async () => {};
  afterEach(() => stop());

  /** Watches a folder, and waits until the watcher reports changes. */
  const watched = async (prepare: (folder: string) => Promise<void> = async () => {}) => {
    const folder = await temporaryFolder();
    await prepare(folder);
    const onChange = vi.fn(async () => {});
    stop = watchFolders([folder], { onChange, onError: (error) => expect.fail(String(error)) });
    await change(folder, onChange, 'ready.md');
    return { folder, onChange };
  };

  /** Writes a note until a call reports it, and forgets the calls. */
  const change = async (folder: string, onChange: ReturnType<typeof vi.fn>, name: string) => {
    await vi.waitUntil(async () => {
      await writeFile(join(folder, name), String(Math.random()));
      return onChange.mock.calls.length > 0;
    }, WAIT);
    // The last write may be reported by a call of its own.
    await new Promise((done) => setTimeout(done, 300));
    onChange.mockClear();
  };

  it('ignores a site that is built in the folder, and sees the notes beside it', async () => {
    const { folder, onChange } = await watched();
    const work = await temporaryFolder();
    for (const round of [1, 2]) {
      const site = join(work, String(round));
      await mkdir(site);
      await writeFile(join(site, '.site-files'), 'index.md\n');
      await writeFile(join(site, 'index.md'), '');
      if (round === 2) await rename(join(folder, 'dist'), join(work, 'old'));
      await rename(site, join(folder, 'dist'));
      await writeFile(join(folder, 'dist/index.md'), String(round));
    }
    await new Promise((done) => setTimeout(done, 500));
    expect(onChange).not.toHaveBeenCalled();
    await change(folder, onChange, 'notes.md');
  });

  it('ignores a site that is there before', async () => {
    const { folder, onChange } = await watched(async (path) => {
      await mkdir(join(path, 'dist'));
      await writeFile(join(path, 'dist/.site-files'), 'index.md\n');
    });
    await writeFile(join(folder, 'dist/index.md'), 'new');
    await new Promise((done) => setTimeout(done, 500));
    expect(onChange).not.toHaveBeenCalled();
  });
});

const WAIT = { timeout: 10_000, interval: 100 };
