import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeImage } from '../support/images.ts';
import { runCommand, temporaryFolder } from '../support/site.ts';

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
  const env = { NOTES_DIR: path('notes'), IMGS_DIR: path('imgs'), SITE_LANGUAGE: 'en' };
  return {
    path,
    shown: relative(process.cwd(), path('notes/n.md')),
    notes: () => readFile(path('notes/n.md')),
    images: async () => (await readdir(path('imgs'), { recursive: true })).sort(),
    fix: (...args: string[]) => runCommand('check', { args: ['--fix', ...args], env }),
  };
}

describe.concurrent('npm run check -- --fix', () => {
  it('shows a diff, then writes the paths and nothing else', async () => {
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
    expect(output).toContain('0 errors, 1 warning, 0 notes\n');
    expect(String(await notes())).toBe(text.replace('E:\\git\\a.png', '../imgs/a.png'));
  });

  it('writes nothing in a dry run', async () => {
    const text = '## 2020/3/11\n\n![](A.png)\n';
    const { notes, fix } = await notesWith(text, { images: ['a.png'] });
    expect((await fix('--dry-run')).output).toContain('+![](../imgs/a.png)');
    expect(String(await notes())).toBe(text);
  });

  it('leaves a file that is not UTF-8 as it is, and says so', async () => {
    const text = Buffer.from(
      `## 2020/3/11\n\n![](A.png)\n\n\xbb\xe1\xd2\xe9\xb1\xca\xbc\xc7\n`,
      'latin1',
    );
    const { shown, notes, fix } = await notesWith(text, { images: ['a.png'] });
    expect((await fix()).output).toContain(`${shown}  is not UTF-8, so it was not changed`);
    expect(await notes()).toEqual(text);
  });

  it('says that there is nothing to repair', async () => {
    const { fix } = await notesWith('## 2020/3/11\n\n![](a.png)\n', { images: ['a.png'] });
    expect(await fix()).toMatchObject({
      code: 0,
      stdout: 'no image paths to fix\nno problems found\n',
    });
  });

  it('keeps the report alone on its stream where it is for programs', async () => {
    const { path } = await notesWith('## 2020/3/11\n\n![](A.png)\n', { images: ['a.png'] });
    const env = { NOTES_DIR: path('notes'), IMGS_DIR: path('imgs') };
    const args = ['--fix', '--format', 'json'];
    const { stdout } = await runCommand('check', { args, env });
    expect(JSON.parse(stdout)).toEqual([]);
  });
});

describe.concurrent('npm run check -- --fix --from', () => {
  it('copies missing images to where their addresses find them, and mends the paths', async () => {
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

  it('copies none of several with different content, and one of equals', async () => {
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

  it('takes no other case, nothing but images, and nothing from outside the folder', async () => {
    const { path, fix } = await notesWith('## 2020/3/11\n\n![](a.png)![](b.png)![](c.png)\n', {
      offered: [['A.png', 10]],
    });
    await writeImage(path('outside/b.png'));
    await symlink(path('outside/b.png'), path('offered/b.png'));
    await symlink(path('outside'), path('offered/outside'));
    await writeFile(path('offered/c.png'), 'no image');
    const { output } = await fix('--from', path('offered'));
    expect(output).toContain('no image paths to fix');
    expect(output).toContain('3 warnings');
  });

  it('ends with 2 where there is no such folder', async () => {
    const { path, fix } = await notesWith('## 2020/3/11\n\n![](a.png)\n', {});
    const { code, output } = await fix('--from', path('nowhere'));
    expect(code).toBe(2);
    expect(output).toContain(`--from: no such folder: ${path('nowhere')}\nusage:`);
  });
});
