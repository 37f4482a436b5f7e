import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readNotebook } from '../../../src/content/notebook-reader.ts';
import { skippedEntries } from '../../../src/content/files/skipped-entries.ts';
import { notesFolder } from '../../support/sites/notes-folder.ts';

it('skippedEntries reports links and pipes among the notes, whose notes are not read', async () => {
  const { folder, settings } = await notesFolder({
    'notes/n.md': '## 2020/3/11\n\na\n',
    'notes/sub/m.md': '## 2020/3/18\n\nb\n',
    'other/o.md': '## 2020/3/25\n\nsecret\n',
    'imgs/.keep': '',
  });
  await symlink('..', join(folder, 'notes/sub/loop'));
  await symlink(join(folder, 'other'), join(folder, 'notes/x'));
  await symlink('../other/o.md', join(folder, 'notes/y.md'));
  await symlink('gone', join(folder, 'notes/dangling'));
  await symlink('../other', join(folder, 'imgs/shots'));
  execFileSync('mkfifo', [join(folder, 'notes/pipe.md')]);
  const skipped = await skippedEntries(settings);
  expect(skipped.map(({ place, values }) => `${place.file} ${values['reason']}`)).toEqual([
    'pipe.md special',
    'sub/loop link',
    'x link',
    'y.md link',
    '../imgs/shots link',
  ]);
  const { value, diagnostics } = await readNotebook(settings);
  expect(value.files.map(({ file }) => file)).toEqual(['n.md', 'sub/m.md']);
  expect(diagnostics.filter(({ rule }) => rule === 'entry-skipped')).toHaveLength(5);
});
