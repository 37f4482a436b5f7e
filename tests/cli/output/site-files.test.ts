import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuiltSite } from '../../../src/content/files/built-site.ts';
import { listSiteFiles, readSiteFiles } from '../../../src/cli/output/site-files.ts';
import { writeTexts } from '../../support/notes/folder-content.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const SITE = {
  'index.html': '',
  'notes.json': '',
  _headers: '',
  'search/data/catalogue.json': '',
  'a/index.html': '',
};

describe('the list of the files of a site', () => {
  it('contains itself and what comes later, but no files that were added', async () => {
    const folder = await temporaryFolder();
    await writeTexts(folder, { 'a/index.html': '' });
    expect(isBuiltSite(folder)).toBe(false);
    await listSiteFiles(folder, ['assets/a.webp']);
    await writeTexts(folder, { CNAME: '', 'a/own.pdf': '' });
    expect(isBuiltSite(folder)).toBe(true);
    expect(await readSiteFiles(folder)).toEqual(['.site-files', 'a/index.html', 'assets/a.webp']);
  });

  it('never leads out of the folder', async () => {
    const folder = await temporaryFolder();
    await writeTexts(folder, { '.site-files': 'a\n../b\nc/../../d\n' });
    expect(await readSiteFiles(folder)).toEqual(['a']);
  });
});

describe('a copy of a site without the list', () => {
  it('is recognised by the files of each site', async () => {
    const folder = await temporaryFolder();
    await writeTexts(folder, { ...SITE, CNAME: '', '.git/config': '' });
    expect((await readSiteFiles(folder)).sort()).toEqual(Object.keys(SITE).sort());
    await rm(join(folder, '_headers'));
    expect(await readSiteFiles(folder)).toEqual([]);
  });
});
