import { execFileSync } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { folderEntries } from '../../../src/content/files/folder-entries.ts';
import { corpusFolder } from '../../support/sites/corpus-folder.ts';

it('folderEntries lists links, loops and pipes, and enters none of them', async () => {
  const folder = await corpusFolder([
    { path: 'b/a.md', text: 'x' },
    { path: 'a.md', text: 'x' },
    { path: '.git/c.md', text: 'x' },
    { path: '_drafts/c.md', text: 'x' },
    { path: '../outside/o.md', text: 'x' },
  ]);
  await symlink('..', join(folder, 'b/loop'));
  await symlink('../outside', join(folder, 'outside'));
  await symlink('gone', join(folder, 'z-dangling'));
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const entries = await folderEntries(folder);
  expect(entries.map(({ absolute, kind }) => `${relative(folder, absolute)} ${kind}`)).toEqual([
    'a.md file',
    'b/a.md file',
    'b/loop link',
    'outside link',
    'pipe.md special',
    'z-dangling link',
  ]);
  await expect(folderEntries(join(folder, 'gone'))).rejects.toThrow('ENOENT');
  await rm(dirname(folder), { recursive: true });
});

it('folderEntries skips built sites below the folder, also copies without hidden files', async () => {
  const marks = ['index.html', 'notes.json', '_headers', 'search/data/catalogue.json'];
  const folder = await corpusFolder([
    { path: 'a.md', text: 'x' },
    { path: 'dist/.site-files', text: 'index.md\n' },
    { path: 'dist/index.md', text: 'x' },
    { path: 'pages/index.html', text: 'x' },
    ...['index.md', ...marks].map((path) => ({ path: `published/copy/${path}`, text: 'x' })),
  ]);
  const list = async (path: string, all = false) =>
    (await folderEntries(join(folder, path), { all })).map(({ name }) => name);
  expect(await list('.')).toEqual(['a.md', 'index.html']);
  expect(await list('dist')).toEqual(['.site-files', 'index.md']);
  expect(await list('.', true)).toHaveLength(9);
  await rm(dirname(folder), { recursive: true });
});
