import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSession } from '../../../src/cli/edit/add-session.ts';
import { notesFolder } from '../../support/sites/notes-folder.ts';

describe('addSession', () => {
  it('does not write a file that another program has changed', async () => {
    const { folder, settings } = await notesFolder({ 'notes/n.md': '## 2020/3/4\n' });
    const path = join(folder, 'notes/n.md');
    const changing = {
      ...settings,
      // It is read after the notes.
      get newTemplate() {
        writeFileSync(path, '## 2020/3/4\n\nedited\n');
        return null;
      },
    };
    const adding = addSession('2020-03-11', changing);
    await expect(adding).rejects.toThrow(/n\.md .*别的程序/);
    expect(await readFile(path, 'utf8')).toBe('## 2020/3/4\n\nedited\n');
  });
});
