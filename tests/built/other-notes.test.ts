import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';
import { reservedFiles } from '../../src/content/files/public-files.ts';
import { type Files, siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { buildSite, type Ended, PROJECT, temporaryFolder } from '../support/sites/site.ts';

const SLIDE = { width: 1600, height: 900 };
const SHOT = 'image-20200415162346114.png';

const GROUPED: Files = {
  'notes/n.md': `# 甲组

## 2019

### 2019/12/4

a

## 春季学期

### 2020/3/11

#### 甲组的主题

![](a.png)
`,
  'imgs/a.png': { width: 900, height: 500 },
};

const PASTED: Files = {
  'notes/n.md': `# 乙组

## 2020/4/15

### 乙组的主题

![](E:\\笔记\\${SHOT})

![b](图.png)
`,
  [`imgs/${SHOT}`]: SLIDE,
  'imgs/图.png': SLIDE,
  'imgs/a.png': { width: 900, height: 500 },
  'imgs/unused.png': { width: 640, height: 360 },
};

async function folderWith(files: Files): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  return folder;
}

function buildIn(folder: string, env: Record<string, string> = {}): Promise<Ended> {
  return buildSite({ ...siteEnvironment(folder), ...env });
}

describe('two sites built at the same time', () => {
  let grouped: string;
  let pasted: string;
  const page = (folder: string, path: string) => readFile(join(folder, 'dist', path), 'utf8');

  beforeAll(async () => {
    [grouped, pasted] = await Promise.all([folderWith(GROUPED), folderWith(PASTED)]);
    const ends = await Promise.all([
      buildIn(grouped, { BASE_PATH: 'team/notes' }),
      buildIn(pasted),
    ]);
    for (const end of ends)
      expect(end).toMatchObject({ code: 0, output: expect.not.stringMatching(/error/i) });
  });

  it('contain only their own notes', async () => {
    for (const [folder, own, other] of [
      [grouped, '甲组', '乙组'],
      [pasted, '乙组', '甲组'],
    ] as const) {
      const all = await textOf(join(folder, 'dist'));
      expect(all).toContain(own);
      expect(all).not.toContain(other);
      expect(all).not.toContain('IOMMU');
    }
  });

  it('have their base path in every address', async () => {
    const html = await page(grouped, 'index.html');
    expect(html).toContain('href="/team/notes/2020-03-11/#jia-zu-de-zhu-ti"');
    expect(html).not.toMatch(/(?:href|src)="\/(?!team\/notes\/)/);
  });

  it('show the headings that group their sessions, except for a year', async () => {
    for (const path of ['', '2020-03-11/', '2019-12-04/']) {
      const html = await page(grouped, `${path}index.html`);
      const groups = Array.from(html.matchAll(/<p class="group">(.*?)<\/p>/g), ([, text]) => text);
      expect([path, groups]).toEqual([path, path === '2019-12-04/' ? [] : ['春季学期']]);
    }
  });

  it('publish their images in modern formats, without originals and unused images', async () => {
    const json = JSON.parse(await page(pasted, 'notes.json')) as {
      sessions: { figures: { missing: boolean; width: number; url: string }[] }[];
    };
    expect(json.sessions[0]?.figures).toMatchObject([
      { missing: false, width: 1600, captured: '2020-04-15T16:23:46' },
      { missing: false, width: 1600 },
    ]);
    const names = await readdir(join(pasted, 'dist'), { recursive: true });
    expect(names.filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
    expect(names.filter((name) => /unused|(?<!^icon-.*)\.png$/.test(name))).toEqual([]);
    const html = await page(pasted, '2020-04-15/index.html');
    expect(html).toMatch(/<source type="image\/avif"/);
    expect(html).toMatch(/<img[^>]+ width="1600" height="900"/);
    for (const { url } of json.sessions[0]?.figures ?? []) {
      expect(existsSync(join(pasted, 'dist', url))).toBe(true);
    }
  });
});

describe('a build', () => {
  it.each([
    ['a folder without notes', {}, '还没有会议笔记'],
    ['an empty file', { 'notes/n.md': '' }, '还没有会议笔记'],
    ['a file without dates', { 'notes/论文.md': '# 论文列表\n\n一些文字\n' }, '论文列表'],
  ])('makes an honest page of %s', async (_, files, words) => {
    const folder = await folderWith(files);
    await mkdir(join(folder, 'notes'), { recursive: true });
    expect(await buildIn(folder)).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain(words);
  });

  it.each([
    [
      'a PNG file named .md',
      { 'notes/n.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]) },
      'n.md:1:1',
    ],
    [
      'bytes that it cannot decode',
      { 'notes/n.md': new Uint8Array([0x61, 0xff, 0xfe, 0x80]) },
      'n.md:1:2',
    ],
    ['a missing notes folder', {}, 'notes'],
  ])('stops at %s and leaves the last good site', async (_, files, words) => {
    const folder = await folderWith({
      'dist/.site-files': '.site-files\nindex.html\n',
      'dist/index.html': 'good',
      ...files,
    });
    const { code, output } = await buildIn(folder);
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toMatch(/\n\s+at /);
    expect(await readdir(join(folder, 'dist'))).toEqual(['.site-files', 'index.html']);
  });

  it.each([{ SEVERITY: 'image-missing=error' }, { STRICT: '1' }])(
    'stops at a missing image with %j',
    async (env) => {
      const folder = await folderWith({
        'notes/n.md': '## 2020/3/11\n\n![](a.png)\n',
        'dist/.site-files': '.site-files\n',
      });
      const { code, output } = await buildIn(folder, env);
      expect(code).toBe(1);
      expect(output).toContain('npm run check');
      expect(await readdir(join(folder, 'dist'))).toEqual(['.site-files']);
    },
  );

  it.each([
    { offline: true, worker: /offlineVersion="\w+"/, ignored: ['_headers', 'notes.json', 'sw.js'] },
    { offline: false, worker: /^mine$/, ignored: ['_headers', 'notes.json'] },
  ])('copies public files and reports those that it ignores: %j', async (expected) => {
    const { offline, worker, ignored } = expected;
    const names = ['_headers', 'notes.json', 'robots.txt', 'sw.js', 'CNAME'];
    const settings = {
      notesDir: 'notes',
      siteUrl: 'https://a.example',
      accent: '#067a55',
      offline,
    };
    const folder = await folderWith({
      'notes/n.md': '## 2020/3/11\n\na\n',
      'running-notes.config.json': JSON.stringify({ ...settings, language: 'en' }),
      ...Object.fromEntries(names.map((name) => [`public/${name}`, 'mine'])),
    });
    const read = (name: string) => readFile(join(folder, 'dist', name), 'utf8');
    const env = {
      ...siteEnvironment(folder),
      NOTES_CONFIG: join(folder, 'running-notes.config.json'),
    };
    const { code, output } = await buildSite(env);
    expect(code).toBe(0);
    expect(output.match(/(?<=public\/)\S+(?= {2}ignored)/g)).toEqual(ignored);
    expect([await read('robots.txt'), await read('CNAME')]).toEqual(['mine', 'mine']);
    expect(await read('sw.js')).toMatch(worker);
    expect(await read('notes.json')).toContain('sessions');

    // The dev server doesn't build, so it knows these files by their names.
    const reserved = reservedFiles(readSettings(PROJECT, env));
    const others = [...names, ...(await readdir(join(PROJECT, 'public')))];
    const top = await readdir(join(folder, 'dist'), { withFileTypes: true });
    const made = top.flatMap((each) => (each.isFile() ? each.name : []));
    expect(made.filter((name) => !(reserved.has(name) || others.includes(name)))).toEqual([]);
    expect([...reserved].filter((name) => !made.includes(name))).toEqual([
      'index.md',
      'changes.xml',
    ]);
  });

  it('separates English words from the link after them', async () => {
    const folder = await folderWith({
      'notes/n.md': '## 2020/3/11\n\n### IOMMU\n\na\n\n## 2020/3/18\n\n### IOMMU\n\nb\n',
    });
    expect((await buildIn(folder, { SITE_LANGUAGE: 'en' })).code).toBe(0);
    const page = await readFile(join(folder, 'dist/2020-03-18/index.html'), 'utf8');
    expect(page).toContain('First in <a');
  });

  it('reports what it has built and grades diagnostics by the settings', async () => {
    const folder = await folderWith({
      'notes/n.md': '## 2020/3/11\n\n![](a.png)\n\n## 2020/3/18\n\n![](b.png)\n\n## 2020/3/25\n',
      'imgs/a.png': { width: 64, height: 36 },
    });
    const env = { SITE_LANGUAGE: 'en', SEVERITY: 'image-missing=off,session-empty=warning' };
    const { code, output } = await buildIn(folder, env);
    expect(code).toBe(0);
    expect(output).toMatch(/dist: 3 sessions, \d+ pages, 1 image in [\d.]+ s\n/);
    expect(output).toContain('0 errors, 1 warning, 0 infos');
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
