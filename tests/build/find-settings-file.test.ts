import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findSettingsFile } from '../../src/build/find-settings-file.ts';
import { temporaryFolder } from '../support/sites/site.ts';

const NAME = 'running-notes.config.json';

describe('findSettingsFile', () => {
  let folder = '';
  const at = (path: string) => join(folder, path);
  const write = (path: string) => writeFile(at(path), '{}');
  const find = (notes: string | null, here = 'here') =>
    findSettingsFile({ notes: notes === null ? null : at(notes), here: [at(here)] });

  beforeEach(async () => {
    folder = await temporaryFolder();
    for (const path of ['here/inside', 'group/notes/2026/11']) {
      await mkdir(at(path), { recursive: true });
    }
  });

  it('prefers the file beside the notes, then one above them, then the current folder', async () => {
    expect(find('group/notes')).toBeNull();
    await write(`here/${NAME}`);
    expect(find('group/notes')).toBe(at(`here/${NAME}`));
    await write(`group/${NAME}`);
    expect(find('group/notes')).toBe(at(`group/${NAME}`));
    await write('group/notes/running-notes.config.ts');
    expect(find('group/notes')).toBe(at('group/notes/running-notes.config.ts'));
  });

  it('looks above the current folder if no notes are named', async () => {
    await write(`here/${NAME}`);
    expect(find(null, 'here/inside')).toBe(at(`here/${NAME}`));
    expect(find('group/notes', 'here/inside')).toBeNull();
  });

  it('looks one folder above outside of a repository, and up to the top of one', async () => {
    await write(`group/${NAME}`);
    expect(find('group/notes/2026/11')).toBeNull();
    await mkdir(at('group/.git'));
    expect(find('group/notes/2026/11')).toBe(at(`group/${NAME}`));
    await mkdir(at('group/notes/.git'));
    expect(find('group/notes/2026/11')).toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'ignores a folder in which all users can write',
    async () => {
      await write(`group/${NAME}`);
      await chmod(at('group'), 0o1777);
      expect(find('group/notes')).toBeNull();
    },
  );

  it('reports two files in one folder', async () => {
    await write(`group/${NAME}`);
    await write('group/running-notes.config.ts');
    expect(find('group/notes')).toEqual({ folder: at('group') });
  });
});
