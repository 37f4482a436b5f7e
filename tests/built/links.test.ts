import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, type Files } from '../support/sites/built-site.ts';

const FILES: Files = {
  'notes/会议.md': `# 会议

## 2020/3/11

### Hybrid TLB

[上次](2020-02-26.md#iotlb)，[[2020-02-26#IOTLB|又一次]]，[下次](#网络剪枝)，<a href="2020-02-26.md">还有</a>。

[讲稿](files/讲稿%201.pdf) [页面](files/page.html) [截图](../imgs/a.png) [没有](gone.md) [[没有<b>]] [[无<i>"|名]]

## 2020/3/18

### 网络剪枝

x
`,
  'notes/2020-02-26.md': '# 讨论\n\n## IOTLB\n\n[回](会议.md#hybrid-tlb)\n',
  'notes/files/讲稿 1.pdf': 'the slides',
  'notes/files/page.html': '<script>alert(1)</script>',
  'notes/files/unused.pdf': 'unused',
  'imgs/a.png': { width: 60, height: 40 },
};

let site: string;

beforeAll(async () => {
  const { dist } = await buildOnce({
    files: FILES,
    env: { BASE_PATH: 'team/notes', SITE_URL: 'https://notes.example.org' },
  });
  site = dist;
});

/** Returns the start tag of the link around a text. */
function linkAround(html: string, text: string): string | undefined {
  return new RegExp(`<a[^<>]*>(?=${text}</a>)`).exec(html)?.[0];
}

describe('links between notes in a built site', () => {
  it('lead to pages and sections under the base path', async () => {
    const html = await readFile(join(site, '2020-03-11/index.html'), 'utf8');
    const iotlb = '<a href="/team/notes/2020-02-26/#iotlb">';
    expect(linkAround(html, '上次')).toBe(iotlb);
    expect(linkAround(html, '又一次')).toBe(iotlb);
    expect(linkAround(html, '下次')).toBe('<a href="/team/notes/2020-03-18/#wang-luo-jian-zhi">');
    expect(linkAround(html, '还有')).toBe('<a href="/team/notes/2020-02-26/">');
    const back = await readFile(join(site, '2020-02-26/index.html'), 'utf8');
    expect(linkAround(back, '回')).toBe('<a href="/team/notes/2020-03-11/#hybrid-tlb">');
  });

  it('have no address if their target is missing, and wiki links keep their brackets', async () => {
    const html = await readFile(join(site, '2020-03-11/index.html'), 'utf8');
    expect(linkAround(html, '没有')).toBe('<a>');
    expect(linkAround(html, '页面')).toBe('<a>');
    expect(html).toContain('<a>[[没有&#x3C;b>]]</a> <a>[[无&lt;i>&quot;|名]]</a>');
  });

  it('lead to copies of the linked files, and no other file is published', async () => {
    const html = await readFile(join(site, '2020-03-11/index.html'), 'utf8');
    const [, name = ''] = /href="\/team\/notes\/assets\/([^"]+)">讲稿/.exec(html) ?? [];
    expect(name).toMatch(/^jiang-gao-1\.[0-9a-f]{12}\.pdf$/);
    expect(await readFile(join(site, 'assets', name), 'utf8')).toBe('the slides');
    const names = await readdir(join(site, 'assets'));
    expect(names.filter((other) => /\.(?:pdf|html)$/.test(other))).toEqual([name]);
    const [, image = ''] = /href="\/team\/notes\/assets\/([^"]+)">截图/.exec(html) ?? [];
    expect(image).toMatch(/^a\.[\w-]+\.webp$/);
    expect(names).toContain(image);
  });

  it('are absolute in feeds', async () => {
    const { items } = JSON.parse(await readFile(join(site, 'feed.json'), 'utf8')) as {
      items: { content_html: string }[];
    };
    const html = items.map((item) => item.content_html).join('');
    expect(linkAround(html, '上次')).toBe(
      '<a href="https://notes.example.org/team/notes/2020-02-26/#iotlb">',
    );
    expect(html).toContain('href="https://notes.example.org/team/notes/assets/jiang-gao-1.');
  });

  it('are reported with their places if their target is missing', async () => {
    const { diagnostics } = JSON.parse(await readFile(join(site, 'notes.json'), 'utf8')) as {
      diagnostics: { rule: string; line: number; column: number }[];
    };
    expect(diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'attachment-refused 9:24',
      'link-broken 9:66',
      'link-broken 9:80',
      'link-broken 9:90',
    ]);
  });
});
