import { appendFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildInputs } from '../../../src/cli/build/build-inputs.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { notesFolder } from '../../support/sites/notes-folder.ts';
import { notesRepository } from '../../support/sites/notes-repository.ts';
import { PROJECT } from '../../support/sites/site.ts';

describe('buildInputs', () => {
  it('returns the same digests while nothing changes', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': 'a' });
    expect(await buildInputs(settings)).toEqual(await buildInputs(settings));
  });

  it('returns another digest for other notes or images, and the same for the code', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': 'a', 'imgs/a.png': 'a' });
    const notes = join(settings.notesDir, 'n.md');
    const digests = [await buildInputs(settings)];
    await appendFile(notes, 'b');
    digests.push(await buildInputs(settings));
    await writeFile(join(settings.imagesDir, 'b.png'), 'b');
    digests.push(await buildInputs(settings));
    // The change has the same size, and the file gets its old time back.
    await writeFile(notes, 'cd');
    await utimes(notes, 1, 1);
    digests.push(await buildInputs(settings));
    expect(new Set(digests.map(({ all }) => all)).size).toBe(4);
    expect(new Set(digests.map(({ code }) => code)).size).toBe(1);
  });

  it('returns another digest after a commit', async () => {
    const { folder, commit } = await notesRepository();
    await commit('2020-03-11', { 'notes/n.md': 'a' });
    const settings = readSettings(PROJECT, { NOTES_DIR: join(folder, 'notes') });
    const before = await buildInputs(settings);
    await commit('2020-03-12', { 'other.txt': 'b' });
    const after = await buildInputs(settings);
    expect(after.all).not.toBe(before.all);
    expect(after.code).toBe(before.code);
  });

  it('returns another digest for other settings', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': 'a' });
    const { code } = await buildInputs(settings);
    expect((await buildInputs({ ...settings, title: 'Other' })).code).not.toBe(code);
  });

  it('returns another digest after fonts are installed, if the site has cards', async () => {
    const { settings } = await notesFolder({ 'notes/n.md': 'a' });
    const none = () => ({ emoji: [], bold: [], regular: [] });
    const one = () => ({ ...none(), emoji: [{ path: '/fonts/emoji.ttf', index: 0 }] });
    const digests = async (siteUrl: string | null) => [
      (await buildInputs({ ...settings, siteUrl }, none)).all,
      (await buildInputs({ ...settings, siteUrl }, one)).all,
    ];
    const [before, after] = await digests('https://notes.example.org');
    expect(before).not.toBe(after);
    expect(new Set(await digests(null)).size).toBe(1);
  });
});
