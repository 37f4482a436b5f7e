import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPublicFiles, listPublicFiles } from '../../../src/content/files/public-files.ts';
import { writeFiles } from '../../support/sites/built-site.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('addPublicFiles', () => {
  it('adds files, replaces those of the project, and returns those that it ignores', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'public/CNAME': 'notes.example.org',
      'public/.well-known/a.txt': 'a',
      'public/favicon.svg': 'mine',
      'public/index.html': 'mine',
      'public/robots.txt': 'mine',
      'public/sw.js': 'mine',
      'secret.txt': 'secret',
    });
    await symlink(join(folder, 'secret.txt'), join(folder, 'public/link.txt'));
    const files = new Map<string, string>([
      ['favicon.svg', 'own'],
      ['index.html', 'page'],
      ['robots.txt', 'own'],
    ]);
    const site = {
      has: (path: string) => files.has(path),
      write: async (path: string, content: Uint8Array) => void files.set(path, String(content)),
    };
    const replaceable = new Set(['favicon.svg']);
    const reserved = new Set(['sw.js']);
    const ignored = await addPublicFiles(join(folder, 'public'), { site, replaceable, reserved });
    expect(ignored).toEqual(['index.html', 'sw.js']);
    expect(Object.fromEntries(files)).toEqual({
      CNAME: 'notes.example.org',
      '.well-known/a.txt': 'a',
      'favicon.svg': 'mine',
      'index.html': 'page',
      'robots.txt': 'mine',
    });
  });
});

describe('listPublicFiles', () => {
  it('leaves out links to files and to folders', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'public/_headers/a.txt': 'a',
      'elsewhere/secret.txt': 'secret',
    });
    for (const [target, name] of [
      ['elsewhere', 'folder'],
      ['elsewhere/secret.txt', 'file.txt'],
      ['public', '_headers/back'],
    ] as const) {
      await symlink(join(folder, target), join(folder, 'public', name));
    }
    expect(await listPublicFiles(join(folder, 'public'))).toEqual(['_headers/a.txt']);
  });

  it('returns nothing without a folder', async () => {
    const folder = await temporaryFolder();
    expect(await listPublicFiles(null)).toEqual([]);
    expect(await listPublicFiles(join(folder, 'gone'))).toEqual([]);
    await mkdir(join(folder, 'public'));
    expect(await listPublicFiles(join(folder, 'public'))).toEqual([]);
  });
});
