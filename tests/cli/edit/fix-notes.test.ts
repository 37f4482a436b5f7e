import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/build/settings.ts';
import { fixNotes } from '../../../src/cli/edit/fix-notes.ts';
import type { Diagnostic } from '../../../src/model/types.ts';
import { siteEnvironment } from '../../support/sites/built-site.ts';
import { writeImage } from '../../support/images.ts';
import { runCommand, temporaryFolder } from '../../support/sites/site.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

async function notesWith(
  notes: string | Uint8Array,
  { images = [], offered = [] }: { images?: string[]; offered?: [string, number][] },
) {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  await mkdir(path('notes'));
  await writeFile(path('notes/n.md'), notes);
  for (const name of images) await writeImage(path(`imgs/${name}`));
  for (const [name, width] of offered) await writeImage(path(`offered/${name}`), { width });
  const env = { ...siteEnvironment(folder), SITE_LANGUAGE: 'en' };
  return {
    path,
    shown: relative(process.cwd(), path('notes/n.md')),
    settings: readSettings(PROJECT, env),
    notes: () => readFile(path('notes/n.md')),
    images: async () => (await readdir(path('imgs'), { recursive: true })).sort(),
    fix: (...args: string[]) => runCommand('check', { args: ['--fix', ...args], env }),
  };
}

describe('fixNotes', () => {
  const repaired: Diagnostic = {
    rule: 'image-path-repaired',
    place: { file: 'n.md', line: 1, column: 1 },
    values: {},
  };

  /** Repairs notes of 20 lines, of which some show an image. Returns the lines of the diff. */
  async function diffOf(imageLines: readonly number[], end = '\n'): Promise<string[]> {
    const lines = Array.from({ length: 20 }, (_, index) =>
      imageLines.includes(index + 1) ? '![](A.png)' : `${index + 1}`,
    );
    const { shown, settings } = await notesWith(lines.join(end) + end, { images: ['a.png'] });
    const printed: string[] = [];
    await fixNotes([repaired], settings, {
      from: null,
      dryRun: true,
      print: (line) => printed.push(line),
      isColoured: false,
      confirm: async () => true,
    });
    const [first, second, ...diff] = printed.join('\n').split('\n');
    expect([first, second]).toEqual([`--- ${shown}`, `+++ ${shown}`]);
    return diff;
  }

  it.each(['\n', '\r\n', '\r'])(
    'shows three lines around a change, with line endings %j',
    async (end) => {
      expect(await diffOf([5], end)).toEqual([
        '@@ -2,7 +2,7 @@',
        ' 2',
        ' 3',
        ' 4',
        '-![](A.png)',
        '+![](../imgs/a.png)',
        ' 6',
        ' 7',
        ' 8',
      ]);
    },
  );

  it('joins changes that are close, old lines first', async () => {
    expect(await diffOf([1, 2, 7])).toEqual([
      '@@ -1,10 +1,10 @@',
      '-![](A.png)',
      '-![](A.png)',
      '+![](../imgs/a.png)',
      '+![](../imgs/a.png)',
      ' 3',
      ' 4',
      ' 5',
      ' 6',
      '-![](A.png)',
      '+![](../imgs/a.png)',
      ' 8',
      ' 9',
      ' 10',
    ]);
  });

  it('separates changes that are far apart', async () => {
    const hunks = (await diffOf([1, 20])).filter((line) => line.startsWith('@@'));
    expect(hunks).toEqual(['@@ -1,4 +1,4 @@', '@@ -17,4 +17,4 @@']);
  });

  it('colours the diff and makes it printable', async () => {
    const notes = '## 2020/3/11\n\n\u001B[2J\t![](A.png)\n';
    const { settings } = await notesWith(notes, { images: ['a.png'] });
    const printed: string[] = [];
    const options = { from: null, dryRun: true, isColoured: true, confirm: async () => true };
    await fixNotes([repaired], settings, { ...options, print: (line) => printed.push(line) });
    const diff = printed.join('\n');
    expect(diff).toContain('\u001B[31m- [2J\t![](A.png)\u001B[39m');
    expect(diff).toContain('\u001B[32m+ [2J\t![](../imgs/a.png)\u001B[39m');
    expect(diff.startsWith('\u001B[1m--- ')).toBe(true);
  });

  it('writes nothing without confirmation', async () => {
    const text = '## 2020/3/11\n\n![](A.png)\n';
    const { settings, notes } = await notesWith(text, { images: ['a.png'] });
    const options = { from: null, dryRun: false, isColoured: false, print: () => undefined };
    const fix = (answer: boolean) =>
      fixNotes([repaired], settings, { ...options, confirm: async () => answer });
    expect(await fix(false)).toBe(false);
    expect(String(await notes())).toBe(text);
    expect(await fix(true)).toBe(true);
    expect(String(await notes())).toContain('![](../imgs/a.png)');
  });

  it('does not write a file that another program has changed', async () => {
    const { path, settings, notes } = await notesWith('## 2020/3/11\n\n![](A.png)\n', {
      images: ['a.png'],
    });
    const printed: string[] = [];
    await fixNotes([repaired], settings, {
      from: null,
      dryRun: false,
      isColoured: false,
      print: (line) => printed.push(line),
      confirm: async () => {
        await writeFile(path('notes/n.md'), 'new');
        return true;
      },
    });
    expect(printed.at(-1)).toContain('was changed by another program');
    expect(String(await notes())).toBe('new');
  });
});

describe.concurrent('npm run check -- --fix', () => {
  it('prints a diff, then changes only the paths', async () => {
    const text = '\uFEFF## 2020/3/11\r\n\r\n![x](E:\\git\\a.png)\r\n\n![](gone.png)';
    const { shown, notes, fix } = await notesWith(text, { images: ['a.png'] });
    const { code, output } = await fix();
    expect(code).toBe(0);
    expect(output).toContain(
      [
        `--- ${shown}`,
        `+++ ${shown}`,
        '@@ -1,5 +1,5 @@',
        ' \uFEFF## 2020/3/11',
        ' ',
        '-![x](E:\\git\\a.png)',
        '+![x](../imgs/a.png)',
        ' ',
        ' ![](gone.png)',
      ].join('\n'),
    );
    expect(output).toContain('0 errors, 1 warning, 0 infos\n');
    expect(String(await notes())).toBe(text.replace('E:\\git\\a.png', '../imgs/a.png'));
  });

  it('writes nothing in a dry run', async () => {
    const text = '## 2020/3/11\n\n![](A.png)\n';
    const { notes, fix } = await notesWith(text, { images: ['a.png'] });
    expect((await fix('--dry-run')).output).toContain('+![](../imgs/a.png)');
    expect(String(await notes())).toBe(text);
  });

  it('reports a file that is not UTF-8 and does not change it', async () => {
    const text = Buffer.from(
      `## 2020/3/11\n\n![](A.png)\n\n\xbb\xe1\xd2\xe9\xb1\xca\xbc\xc7\n`,
      'latin1',
    );
    const { shown, notes, fix } = await notesWith(text, { images: ['a.png'] });
    expect((await fix()).output).toContain(`${shown}  is not UTF-8, so it was not changed`);
    expect(await notes()).toEqual(text);
  });

  it('reports that there is nothing to fix', async () => {
    const { fix } = await notesWith('## 2020/3/11\n\n![](a.png)\n', { images: ['a.png'] });
    expect(await fix()).toMatchObject({
      code: 0,
      stdout: 'nothing to repair\nno problems found\n',
    });
  });

  it('prints only the report on standard output if it is for programs', async () => {
    const { path } = await notesWith('## 2020/3/11\n\n![](A.png)\n', { images: ['a.png'] });
    const env = { NOTES_DIR: path('notes'), IMGS_DIR: path('imgs') };
    const args = ['--fix', '--format', 'json'];
    const { stdout } = await runCommand('check', { args, env });
    expect(JSON.parse(stdout)).toEqual([]);
  });
});

describe.concurrent('npm run check -- --fix --from', () => {
  it('copies missing images to where their addresses lead, and fixes the paths', async () => {
    const text = '## 2020/3/11\n\n![](imgs/2020/a.png) ![](E:\\x\\b.png)\n\n![](b%20c.png)\n';
    const { path, notes, images, fix } = await notesWith(text, {
      offered: [
        ['deep/er/a.png', 10],
        ['b.png', 11],
        ['b c.png', 12],
        ['spare.png', 13],
      ],
    });
    const { output } = await fix('--from', path('offered'));
    expect(output).toContain(
      `copy ${path('offered/deep/er/a.png')} → ${path('imgs/2020/a.png')}\n`,
    );
    expect(output).toContain('no problems found\n');
    expect(await images()).toEqual(['2020', '2020/a.png', 'b c.png', 'b.png']);
    expect(String(await notes())).toBe(text.replace('E:\\x\\b.png', '../imgs/b.png'));
  });

  it('copies a name with one content, but not a name with several', async () => {
    const { path, images, fix } = await notesWith('## 2020/3/11\n\n![](a.png)![](b.png)\n', {
      offered: [
        ['1/a.png', 10],
        ['2/a.png', 11],
        ['1/b.png', 10],
        ['2/b.png', 10],
      ],
    });
    const { output } = await fix('--from', path('offered'));
    expect(output).toContain('several files named a.png have different content');
    expect(await images()).toEqual(['b.png']);
  });

  it('ignores other spellings, other files, and links out of the folder', async () => {
    const { path, fix } = await notesWith('## 2020/3/11\n\n![](a.png)![](b.png)![](c.png)\n', {
      offered: [['A.png', 10]],
    });
    await writeImage(path('outside/b.png'));
    await symlink(path('outside/b.png'), path('offered/b.png'));
    await symlink(path('outside'), path('offered/outside'));
    await writeFile(path('offered/c.png'), 'no image');
    const { output } = await fix('--from', path('offered'));
    expect(output).toContain('nothing to repair');
    expect(output).toContain('3 warnings');
  });

  it('exits with 2 if the folder does not exist', async () => {
    const { path, fix } = await notesWith('## 2020/3/11\n\n![](a.png)\n', {});
    const { code, output } = await fix('--from', path('nowhere'));
    expect(code).toBe(2);
    expect(output).toContain(`--from: no such folder: ${path('nowhere')}\nusage:`);
  });
});
