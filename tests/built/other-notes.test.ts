import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeImage } from '../support/images.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const environment = (folder: string) => ({
  NOTES_DIR: join(folder, 'notes'),
  IMGS_DIR: join(folder, 'imgs'),
  OUT_DIR: join(folder, 'dist'),
});

describe('other notes', () => {
  it('build side by side, each its own site', async () => {
    const folders = await Promise.all(
      ['甲组', '乙组'].map((name) =>
        folderWith({
          'notes/n.md': `# ${name}\n\n## 2021/5/6\n\n### ${name}的主题\n\n![](a.png)\n`,
        }),
      ),
    );
    for (const folder of folders)
      await writeImage(join(folder, 'imgs/a.png'), { width: 900, height: 500 });
    const ends = await Promise.all(folders.map((folder) => buildSite(environment(folder))));
    for (const end of ends)
      expect(end).toMatchObject({ code: 0, output: expect.not.stringMatching(/error/i) });
    for (const [index, folder] of folders.entries()) {
      const all = await textOf(join(folder, 'dist'));
      expect(all).toContain(['甲组', '乙组'][index]);
      expect(all).not.toContain(['乙组', '甲组'][index]);
      expect(all).not.toContain('IOMMU');
    }
  });

  it('show their images in new formats, without the originals', async () => {
    const folder = await folderWith({
      'notes/n.md':
        '## 2020/4/15\n\n### t\n\n![](E:\\笔记\\image-20200415162346114.png)\n\n![b](图.png)\n',
    });
    await writeImage(join(folder, 'imgs/image-20200415162346114.png'), {
      width: 1600,
      height: 900,
    });
    await writeImage(join(folder, 'imgs/图.png'), { width: 1600, height: 900 });
    await writeImage(join(folder, 'imgs/unused.png'), { width: 640, height: 360 });
    expect(await buildSite(environment(folder))).toMatchObject({ code: 0 });
    const json = JSON.parse(await readFile(join(folder, 'dist/notes.json'), 'utf8')) as {
      sessions: { figures: { missing: boolean; width: number; url: string }[] }[];
    };
    expect(json.sessions[0]?.figures).toMatchObject([
      { missing: false, width: 1600, captured: '2020-04-15T16:23:46' },
      { missing: false, width: 1600 },
    ]);
    const names = await readdir(join(folder, 'dist'), { recursive: true });
    expect(names.filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
    expect(names.filter((name) => /unused|\.png$/.test(name))).toEqual([]);
    const html = await readFile(join(folder, 'dist/2020-04-15/index.html'), 'utf8');
    expect(html).toMatch(/<source type="image\/avif"/);
    expect(html).toMatch(/<img[^>]+ width="1600" height="900"/);
    for (const { url } of json.sessions[0]?.figures ?? []) {
      expect(existsSync(join(folder, 'dist', url))).toBe(true);
    }
  });

  it('work under a base path', async () => {
    const folder = await folderWith({ 'notes/n.md': '# T\n\n## 2020/3/11\n\n### a\n\nwords\n' });
    expect(await buildSite({ ...environment(folder), BASE_PATH: 'team/notes' })).toMatchObject({
      code: 0,
    });
    const html = await readFile(join(folder, 'dist/index.html'), 'utf8');
    expect(html).toContain('href="/team/notes/2020-03-11/#a"');
    expect(html).not.toMatch(/(?:href|src)="\/(?!team\/notes\/)/);
  });

  it('show the headings that group their sessions, but for a year', async () => {
    const notes = '# T\n\n## 2019\n\n### 2019/12/4\n\na\n\n## 春季学期\n\n### 2020/3/11\n\nb\n';
    const folder = await folderWith({ 'notes/n.md': notes });
    expect(await buildSite(environment(folder))).toMatchObject({ code: 0 });
    for (const path of ['', '2020-03-11/', '2019-12-04/']) {
      const html = await readFile(join(folder, 'dist', path, 'index.html'), 'utf8');
      const groups = Array.from(html.matchAll(/<p class="group">(.*?)<\/p>/g), ([, text]) => text);
      expect([path, groups]).toEqual([path, path === '2019-12-04/' ? [] : ['春季学期']]);
    }
  });

  it.each([
    ['a folder without notes', {}, '还没有会议笔记'],
    ['an empty file', { 'notes/n.md': '' }, '还没有会议笔记'],
    ['a file without dates', { 'notes/论文.md': '# 论文列表\n\n一些文字\n' }, '论文列表'],
  ])('make an honest page of %s', async (_, files, words) => {
    const folder = await folderWith(files);
    await mkdir(join(folder, 'notes'), { recursive: true });
    expect(await buildSite(environment(folder))).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain(words);
  });

  it.each([
    [
      'a PNG named .md',
      { 'notes/n.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]) },
      'n.md:1:1',
    ],
    [
      'bytes that do not decode',
      { 'notes/n.md': new Uint8Array([0x61, 0xff, 0xfe, 0x80]) },
      'n.md:1:2',
    ],
    ['a notes folder that is not there', {}, 'notes'],
  ])('stop at %s and leave the last good site', async (_, files, words) => {
    const folder = await folderWith({
      'dist/notes.json': '{}',
      'dist/index.html': 'good',
      ...files,
    });
    const { code, output } = await buildSite(environment(folder));
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/\n\s+at /);
    expect(await readdir(join(folder, 'dist'))).toEqual(['index.html', 'notes.json']);
  });

  it.each([{ SEVERITY: 'image-missing=error' }, { STRICT: '1' }])(
    'stop at a missing image with %j',
    async (env) => {
      const folder = await folderWith({
        'notes/n.md': '## 2020/3/11\n\n![](a.png)\n',
        'dist/notes.json': '{}',
      });
      const { code, output } = await buildSite({ ...environment(folder), ...env });
      expect(code).toBe(1);
      expect(output).toContain('npm run check');
      expect(await readdir(join(folder, 'dist'))).toEqual(['notes.json']);
    },
  );

  it('tell what was built and where, and grade by the settings', async () => {
    const folder = await folderWith({
      'notes/n.md': '## 2020/3/11\n\n![](a.png)\n\n## 2020/3/18\n\n![](b.png)\n\n## 2020/3/25\n',
    });
    await writeImage(join(folder, 'imgs/a.png'));
    const env = { SITE_LANGUAGE: 'en', SEVERITY: 'image-missing=off,session-empty=warning' };
    const { code, output } = await buildSite({ ...environment(folder), ...env });
    expect(code).toBe(0);
    expect(output).toMatch(/dist: 3 sessions, \d+ pages, 1 image in [\d.]+ s\n/);
    expect(output).toContain('0 errors, 1 warning, 0 notes');
    const json = JSON.parse(await readFile(join(folder, 'dist/notes.json'), 'utf8')) as {
      diagnostics: object[];
    };
    expect(json.diagnostics).toMatchObject([{ rule: 'session-empty', severity: 'warning' }]);
  });
});

async function textOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => /\.(?:html|json|xml)$/.test(name));
  return (await Promise.all(pages.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
