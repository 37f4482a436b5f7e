import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { imagesBeside, isFolder, notesBeside } from '../../src/build/notes-folders.ts';
import { temporaryFolder } from '../support/sites/site.ts';

describe('the folders of notes', () => {
  it('are found beside a settings file', async () => {
    const folder = await temporaryFolder();
    const notes = join(folder, 'notes');
    expect([notesBeside(folder), imagesBeside(folder)]).toEqual([folder, folder]);
    await mkdir(notes);
    await mkdir(join(folder, 'imgs'));
    expect([notesBeside(folder), imagesBeside(notes)]).toEqual([notes, join(folder, 'imgs')]);
    await mkdir(join(notes, 'imgs'));
    expect(imagesBeside(notes)).toBe(join(notes, 'imgs'));
  });

  it('are folders, not files', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'notes'), '');
    expect([isFolder(join(folder, 'notes')), isFolder(join(folder, 'gone'))]).toEqual([
      false,
      false,
    ]);
    expect(notesBeside(folder)).toBe(folder);
  });
});
