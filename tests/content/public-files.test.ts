import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyPublicFiles, listPublicFiles } from '../../src/content/public-files.ts';
import { writeFiles } from '../support/built-site.ts';
import { temporaryFolder } from '../support/site.ts';

describe('copyPublicFiles', () => {
  it('adds files and replaces those of the project, but no page', async () => {
    const folder = await temporaryFolder();
    const [publicDir, site, replaceable] = ['public', 'site', 'own'].map((name) =>
      join(folder, name),
    );
    await writeFiles(folder, {
      'public/CNAME': 'notes.example.org',
      'public/.well-known/a.txt': 'a',
      'public/favicon.svg': 'mine',
      'public/index.html': 'mine',
      'own/favicon.svg': 'own',
      'site/favicon.svg': 'own',
      'site/index.html': 'page',
      'secret.txt': 'secret',
    });
    await symlink(join(folder, 'secret.txt'), join(folder, 'public/link.txt'));
    await copyPublicFiles(publicDir ?? '', { site: site ?? '', replaceable: replaceable ?? '' });
    const contentOf = (path: string) => readFile(join(folder, 'site', path), 'utf8');
    expect(await readdir(join(folder, 'site'), { recursive: true })).not.toContain('link.txt');
    expect(await contentOf('CNAME')).toBe('notes.example.org');
    expect(await contentOf('.well-known/a.txt')).toBe('a');
    expect(await contentOf('favicon.svg')).toBe('mine');
    expect(await contentOf('index.html')).toBe('page');
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
    expect(await listPublicFiles(join(folder, 'public'))).toEqual([join('_headers', 'a.txt')]);
  });

  it('returns nothing without a folder', async () => {
    const folder = await temporaryFolder();
    expect(await listPublicFiles(null)).toEqual([]);
    expect(await listPublicFiles(join(folder, 'gone'))).toEqual([]);
    await mkdir(join(folder, 'public'));
    expect(await listPublicFiles(join(folder, 'public'))).toEqual([]);
  });
});
