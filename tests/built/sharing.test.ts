import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { readResults } from '../../src/search/shared/names-format.ts';
import { JSON_FEED_SCHEMA } from '../support/json-feed-schema.ts';
import { schemaFaults } from '../support/json-schema.ts';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { buildSite, temporaryFolder } from '../support/sites/site.ts';
import { elementsNamed, parseXml } from '../support/xml.ts';

type NotesJson = {
  sessions: { sections: { share: string | null; heading: string; url: string }[] }[];
};

const ORIGIN = 'https://notes.example.org';

const NOTES = `# "quotes" & \\<tags>

intro ![](before.png)

## 2020/3/11 \\</script>\\<b> 𠮷野家 🐛

### \\</script>\\<b>

text \\]\\]> & [own](#again) [other](../2020-03-18/) \u001b

![](a.png)

### "quotes" & \\<tags>

- item ![missing one](b.png)

## 2020/3/11

### again

## 2020/3/18

### ${'x'.repeat(300)}

### A card {#card.png}

###

#### 𠮷野家 🐛

## \\</script>\\<b>
`;

let folder: string;
const file = (path: string) => readFile(join(folder, path), 'utf8');

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFiles(folder, { 'notes/n.md': NOTES, 'imgs/a.png': { width: 1600, height: 900 } });
  commitAll(join(folder, 'notes'), '2020-04-02T12:00:00Z');
  const shared = siteEnvironment(folder);
  const sites = [
    { OUT_DIR: join(folder, 'known'), SITE_URL: ORIGIN, BASE_PATH: '/team/' },
    { OUT_DIR: join(folder, 'unknown') },
  ];
  for (const ended of await Promise.all(sites.map((site) => buildSite({ ...shared, ...site })))) {
    expect(ended).toMatchObject({ code: 0 });
  }
});

describe('a site with SITE_URL', () => {
  it('has all sharing tags right after the charset, before any style', async () => {
    const html = (await file('known/2020-03-11/index.html')).slice(0, 32 * 1024);
    expect(html.indexOf('<meta charset="utf-8"><meta property="og:title"')).toBeGreaterThan(0);
    expect(html.indexOf('itemprop="description"')).toBeLessThan(html.indexOf('rel="stylesheet"'));
    expect(metaOf(html)).toMatchObject({
      'og:title': '2020年3月11日 星期三 </script><b> 𠮷野家 🐛',
      'og:type': 'article',
      'og:site_name': '"quotes" & <tags>',
      'og:url': `${ORIGIN}/team/2020-03-11/`,
      'og:locale': 'zh_CN',
      'article:published_time': '2020-03-11',
      'og:image': `${ORIGIN}/team/2020-03-11/card.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '“2020年3月11日 星期三 </script><b> 𠮷野家 🐛”的卡片',
      image: `${ORIGIN}/team/2020-03-11/card.png`,
      'twitter:card': 'summary_large_image',
      name: '2020年3月11日 星期三 </script><b> 𠮷野家 🐛',
      description: expect.stringContaining('</script><b> · text ]]> & own other'),
    });
    expect(metaOf(html)['og:description']).not.toContain('\u001b');
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/team/2020-03-11/">`);
    expect(html).toContain('type="application/rss+xml"');
    expect(html).toContain('href="/team/feed.json"');
  });

  it('describes its sessions as JSON-LD', async () => {
    expect(jsonLdOf(await file('known/2020-03-11/index.html'))).toMatchObject({
      '@graph': [
        {
          '@type': 'Article',
          datePublished: '2020-03-11',
          hasPart: [{ name: '</script><b>' }, { name: '"quotes" & <tags>' }, { name: 'again' }],
        },
        { '@type': 'BreadcrumbList', itemListElement: [{ name: '"quotes" & <tags>' }, {}] },
      ],
    });
    expect(jsonLdOf(await file('known/index.html'))).toMatchObject({
      '@type': 'WebSite',
      url: `${ORIGIN}/team/`,
    });
  });

  it('describes a session with an empty heading by its topics', async () => {
    const html = await file('known/2020-03-18/index.html');
    expect(metaOf(html)).toMatchObject({ 'og:title': '2020年3月18日 星期三' });
    expect(jsonLdOf(html)).toMatchObject({
      '@graph': [{ hasPart: [{ name: 'x'.repeat(300) }, { name: 'A card' }] }, {}],
    });
  });

  it('has a share page for each topic, whatever its heading', async () => {
    const { sessions } = JSON.parse(await file('known/notes.json')) as NotesJson;
    const sections = sessions.flatMap((session) => session.sections);
    expect(sections.map(({ share }) => share)).toEqual([
      '/team/2020-03-11/script-b/',
      '/team/2020-03-11/quotes-tags/',
      '/team/2020-03-11/again/',
      `/team/2020-03-18/${'x'.repeat(60)}/`,
      '/team/2020-03-18/card-png/',
      null,
    ]);
    for (const { share, heading, url } of sections) {
      if (share === null) continue;
      const folderOf = share.replace('/team/', 'known/');
      const html = await file(`${folderOf}index.html`);
      expect(metaOf(html)).toMatchObject({
        'og:title': heading || '2020年3月18日 星期三',
        'og:description': expect.stringMatching(/./),
        'og:url': ORIGIN + share,
        'og:image': `${ORIGIN}${share}card.png`,
        robots: 'noindex',
      });
      const page = url.replace(/#.*/, '');
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${page}">`);
      expect(html).toContain(`<script data-to="${url}">`);
      expect(html.indexOf('<script data-to=')).toBeLessThan(html.indexOf('<style>'));
      expect(html).toContain(`<a href="${url}">`);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.slice(html.indexOf('<body>'))).not.toMatch(/<b>|<tags>/);
      expect(html).not.toContain('\u001b');
      await sharp(join(folder, `${folderOf}card.png`)).stats();
    }
  });

  it('has no share pages and cards in search, sitemap and feeds', async () => {
    for (const name of ['sitemap-0.xml', 'rss.xml', 'feed.json']) {
      expect(await file(`known/${name}`)).not.toMatch(/again\/|card\.png/);
    }
    const data = join(folder, 'known/search/data');
    const results = (await readdir(data)).filter((name) => name.startsWith('results.'));
    const urls = results
      .flatMap((name) => readResults(gunzipSync(readFileSync(join(data, name))).toString()))
      .map(({ url }) => url);
    expect(urls.filter((url) => /again/.test(url))).toEqual(['/team/2020-03-11/#again']);
  });

  it('lists the parts of a session, which have no share pages', async () => {
    expect(await file('known/2020-03-11/index.html')).toMatch(/<main[^>]* data-parts="2020-3-11"/);
    expect(await file('known/2020-03-18/index.html')).not.toContain('data-parts');
  });

  it.each(['', 'gallery/', 'search/', 'topics/'])(
    'shows the notebook’s card on /%s',
    async (path) => {
      expect(metaOf(await file(`known/${path}index.html`))).toMatchObject({
        'og:title': expect.any(String),
        'og:url': `${ORIGIN}/team/${path}`,
        'og:image': `${ORIGIN}/team/cards/index.png`,
        'twitter:card': 'summary_large_image',
      });
      await sharp(join(folder, 'known/cards/index.png')).stats();
    },
  );

  it('has an RSS feed of whole notes with absolute addresses', async () => {
    const root = parseXml(await file('known/rss.xml'));
    expect(
      elementsNamed(root, 'guid').map(({ text }) => text.replace(`${ORIGIN}/team/`, '')),
    ).toEqual(['2020-03-18/', '2020-03-11/', expect.stringMatching(/^[a-z-]+\/$/)]);
    const html = elementsNamed(root, 'content:encoded')[1]?.text ?? '';
    expect(html).toContain(`<a href="${ORIGIN}/team/2020-03-11/#again">own</a>`);
    expect(html).toContain(`<a href="${ORIGIN}/team/2020-03-18/">other</a>`);
    expect(html).toMatch(/<figure><img src="https:\/\/notes\.example\.org\/team\/assets\/a\./);
    expect(html).toContain('missing one]');
    expect(html).not.toMatch(/(?:href|src)="(?!https:\/\/)/);
  });

  it('has a JSON Feed with the same content', async () => {
    const feed = JSON.parse(await file('known/feed.json')) as { items: { content_html: string }[] };
    const items = elementsNamed(parseXml(await file('known/rss.xml')), 'content:encoded');
    expect(feed).toMatchObject({
      feed_url: `${ORIGIN}/team/feed.json`,
      title: '"quotes" & <tags>',
    });
    expect(schemaFaults(feed, JSON_FEED_SCHEMA)).toEqual([]);
    expect(feed.items.map((item) => item.content_html)).toEqual(items.map(({ text }) => text));
  });

  it('lists its pages in a sitemap', async () => {
    const index = elementsNamed(parseXml(await file('known/sitemap-index.xml')), 'loc');
    expect(index.map(({ text }) => text)).toEqual([`${ORIGIN}/team/sitemap-0.xml`]);
    const pages = elementsNamed(parseXml(await file('known/sitemap-0.xml')), 'loc');
    const paths = pages.map(({ text }) => new URL(text).pathname);
    expect(paths.slice(0, 5)).toEqual([
      '/team/',
      '/team/topics/',
      '/team/gallery/',
      '/team/2020-03-11/',
      '/team/2020-03-18/',
    ]);
    const changed = elementsNamed(parseXml(await file('known/sitemap-0.xml')), 'lastmod');
    expect(new Set(changed.map(({ text }) => text))).toEqual(new Set(['2020-04-02T12:00:00Z']));
    expect(changed).toHaveLength(paths.length - 2);
    for (const path of paths) await file(`known/${path.replace('/team/', '')}index.html`);
    expect(await file('known/robots.txt')).toContain(`Sitemap: ${ORIGIN}/team/sitemap-index.xml\n`);
  });
});

describe('a site without SITE_URL', () => {
  it('has no feeds, no sitemap, and no absolute address in its tags', async () => {
    const names = await readdir(join(folder, 'unknown'));
    expect(names.filter((name) => /\.xml$|^feed/.test(name))).toEqual([]);
    expect(await file('unknown/robots.txt')).toBe('User-agent: *\nAllow: /\n');
    const all = await readdir(join(folder, 'unknown'), { recursive: true });
    expect(all.filter((name) => /card\.png$|^cards\//.test(name))).toEqual([]);
    expect(all).not.toContain('2020-03-11/again/index.html');
    expect(await file('unknown/notes.json')).not.toMatch(/"share": "/);
    for (const page of ['index.html', '2020-03-11/index.html']) {
      const html = await file(`unknown/${page}`);
      expect(metaOf(html)).toMatchObject({ 'og:title': expect.any(String), 'og:locale': 'zh_CN' });
      expect(html).not.toMatch(/og:url|og:image|rel="canonical"|rel="alternate"|localhost/);
      if (html.includes('ld+json'))
        expect(JSON.stringify(jsonLdOf(html))).not.toMatch(/"(?:url|item)":/);
    }
  });
});

describe('notes.json', () => {
  it.each(['known', 'unknown'])(
    'matches its schema in the site with a %s address',
    async (site) => {
      const schema = JSON.parse(await file(`${site}/notes.schema.json`)) as object;
      const json = JSON.parse(await file(`${site}/notes.json`)) as Record<string, unknown>;
      expect(schemaFaults(json, schema)).toEqual([]);
      expect(json).toMatchObject({ preamble: { figures: [{ missing: true }] } });
      const extended = { ...json, sessions: [{ ...json, id: 1 }] };
      expect(schemaFaults(extended, schema)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('/sessions/0/id: must be string'),
          expect.stringContaining('"additionalProperty":"version"'),
        ]),
      );
    },
  );
});

/** Makes a git repository of a folder and commits its content at the given time. */
function commitAll(cwd: string, time: string): void {
  const who = { NAME: 'a', EMAIL: 'a@example.org', DATE: time };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  );
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    ['commit', '--quiet', '--message', 'a'],
  ]) {
    execFileSync('git', args, { cwd, env: { ...process.env, ...env } });
  }
}

/** Returns the contents of a page's `meta` elements by property, name or itemprop. */
function metaOf(html: string): Record<string, string> {
  const found: Record<string, string> = {};
  visit(
    raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Nodes,
    'element',
    (node) => {
      const { property, name, itemProp, content } = node.properties;
      const key = property ?? name ?? itemProp;
      if (node.tagName === 'meta' && key) found[String(key)] ??= String(content);
    },
  );
  return found;
}

function jsonLdOf(html: string): object {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as object;
}
