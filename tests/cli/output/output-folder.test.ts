import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/build/settings.ts';
import { CommandError } from '../../../src/cli/command-error.ts';
import { openOutput } from '../../../src/cli/output/output-folder.ts';
import { readTexts, writeTexts } from '../../support/notes/folder-content.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let folder: string;
let outDir: string;
beforeEach(async () => {
  folder = await realpath(await temporaryFolder());
  outDir = join(folder, 'out/dist');
});

const open = () => openOutput(readSettings('.', { OUT_DIR: outDir, SITE_LANGUAGE: 'en' }));

describe('openOutput', () => {
  it.each<{ holds: string; files: Record<string, string> }>([
    { holds: 'nothing', files: {} },
    { holds: 'hidden files and a domain', files: { '.git/config': '', CNAME: '' } },
    { holds: 'a site and other files', files: { '.site-files': '', 'own.pdf': '' } },
  ])('accepts a folder that holds $holds', async ({ files }) => {
    await mkdir(outDir, { recursive: true });
    await writeTexts(outDir, files);
    expect(await open()).toBe(outDir);
    expect(await readTexts(outDir)).toEqual(files);
  });

  it('creates the folders above a new one', async () => {
    expect(await open()).toBe(outDir);
    expect(await readTexts(folder)).toEqual({ 'out/': '' });
  });

  it.each<Record<string, string>>([
    { 'a.txt': '' },
    { 'notes.json': '{}' },
    { 'index.html': '', 'notes.json': '', '.profile': '' },
    { 'photos/a.jpg': '', CNAME: '' },
  ])('refuses a folder that holds %o', async (files) => {
    await mkdir(outDir, { recursive: true });
    await writeTexts(outDir, files);
    await expect(open()).rejects.toThrow(
      /^\S+ contains files that are not a built site\. Empty it/,
    );
    expect(await readTexts(outDir)).toEqual(files);
  });

  it('refuses a file', async () => {
    await writeTexts(folder, { 'out/dist': 'text' });
    await expect(open()).rejects.toThrow(CommandError);
    expect(await readTexts(folder)).toEqual({ 'out/dist': 'text' });
  });

  it('returns where a link leads, and refuses a link whose target does not exist', async () => {
    await mkdir(join(folder, 'out'));
    await symlink(join(folder, 'real'), outDir);
    await expect(open()).rejects.toThrow('target does not exist');
    await writeFile(join(folder, 'real'), '');
    outDir = join(folder, 'out/other');
    await symlink(join(folder, 'real'), outDir);
    await expect(open()).rejects.toThrow('is a file');
    outDir = join(folder, 'out/third');
    await mkdir(join(folder, 'site'));
    await symlink('../site', outDir);
    expect(await open()).toBe(join(folder, 'site'));
  });
});
