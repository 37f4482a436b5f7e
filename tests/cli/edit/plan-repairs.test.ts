import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planRepairs } from '../../../src/cli/edit/plan-repairs.ts';
import { buildFileIndex } from '../../../src/model/files/file-index.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

async function plan(texts: Readonly<Record<string, string | Uint8Array>>) {
  const notesDir = await temporaryFolder();
  await mkdir(join(notesDir, 'sub'));
  for (const [file, text] of Object.entries(texts)) await writeFile(join(notesDir, file), text);
  const index = buildFileIndex([{ root: 'images', path: 'a.png' }], {
    notesFolder: notesDir,
    imagesFolder: `${notesDir}/imgs`,
  });
  return planRepairs(Object.keys(texts), { notesDir, defaultYear: null, index });
}

describe('planRepairs', () => {
  it('repairs addresses relative to their file', async () => {
    const { repairs } = await plan({ 'n.md': '![](A.png)\r\n', 'sub/n.md': '![](A.png)' });
    expect(repairs.map(({ file, after }) => [file, after])).toEqual([
      ['n.md', '![](imgs/a.png)\r\n'],
      ['sub/n.md', '![](../imgs/a.png)'],
    ]);
  });

  it('leaves out files without repairs', async () => {
    expect(await plan({ 'n.md': '![](imgs/a.png)\n' })).toEqual({ repairs: [], notUtf8: [] });
  });

  it('only lists a file that is not UTF-8', async () => {
    const text = Buffer.from('\uFEFF![](A.png)\n', 'utf16le');
    expect(await plan({ 'n.md': text })).toEqual({ repairs: [], notUtf8: ['n.md'] });
  });

  it('ignores a file that can not be decoded', async () => {
    expect(await plan({ 'n.md': Uint8Array.of(0x23, 0xff, 0xff) })).toEqual({
      repairs: [],
      notUtf8: [],
    });
  });
});
