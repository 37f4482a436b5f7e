import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOnce } from '../support/sites/built-site.ts';
import { buildSite } from '../support/sites/site.ts';

type Json = {
  sessions: { id: string; url: string; sections: { share: string | null }[] }[];
};

const ORIGIN = 'https://notes.example.org';
const REQUIRED_TAGS = [
  'og:title',
  'og:description',
  'og:type',
  'og:site_name',
  'og:locale',
  'og:url',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'article:published_time',
  'twitter:card',
  'name',
  'image',
  'description',
];

let dist: string;
let pages: string[];

beforeAll(async () => {
  ({ dist } = await buildOnce({ env: { SITE_URL: ORIGIN } }));
  const { sessions } = JSON.parse(await readFile(join(dist, 'notes.json'), 'utf8')) as Json;
  pages = sessions.flatMap(({ url, sections }) => [
    url,
    ...sections.flatMap(({ share }) => share ?? []),
  ]);
});

describe('the cards of the real notes', () => {
  it('exist for each of the 6 sessions, the 26 topics and the notebook', async () => {
    expect(pages).toHaveLength(32);
    const names = await readdir(dist, { recursive: true });
    const cards = names.filter((name) => /(?<!^icon-.*)\.png$/.test(name)).sort();
    const expected = [...pages.map((path) => `${path.slice(1)}card.png`), 'cards/index.png'];
    expect(cards).toEqual(expected.sort());
  });

  it('are different PNG files of 1200 × 630 pixels, below 300 KB', async () => {
    const seen = new Set<string>();
    for (const path of pages) {
      const png = await readFile(join(dist, path, 'card.png'));
      expect(png.length).toBeLessThan(300 * 1024);
      expect(await sharp(png).metadata()).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
      seen.add(png.toString('base64'));
    }
    expect(seen.size).toBe(pages.length);
  });

  it('are named with all other sharing tags in the first 32 KB of each page', async () => {
    for (const path of pages) {
      const html = (await readFile(join(dist, path, 'index.html'))).subarray(0, 32 * 1024);
      const tags = tagsBeforeStyles(html.toString('latin1'));
      expect(Object.keys(tags)).toEqual(expect.arrayContaining(REQUIRED_TAGS));
      expect(tags).toMatchObject({
        'og:url': ORIGIN + path,
        'og:image': `${ORIGIN}${path}card.png`,
        image: `${ORIGIN}${path}card.png`,
        'twitter:card': 'summary_large_image',
      });
    }
  });

  it('have a description next to them, without Markdown or cut characters', async () => {
    for (const path of pages) {
      const html = await readFile(join(dist, path, 'index.html'), 'utf8');
      const { description = '', 'og:description': og } = tagsBeforeStyles(html);
      expect(og).toBe(description);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(200);
      expect(description).not.toMatch(/\*\*|__|`|!\[|\]\(|^[#>-] |<\w|\uFFFD/);
      expect(description.isWellFormed()).toBe(true);
    }
  });

  it('are not drawn again by the next build', async () => {
    const again = await buildSite({ OUT_DIR: dist, SITE_URL: ORIGIN });
    expect(again).toMatchObject({ code: 0, output: expect.not.stringMatching(/分享卡片/) });
  });
});

/** Returns the `meta` elements before a page's first style, by property, name or itemprop. */
function tagsBeforeStyles(html: string): Record<string, string> {
  const head = html.slice(0, html.indexOf('rel="stylesheet"'));
  const found: Record<string, string> = {};
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: head }] }) as Nodes;
  visit(tree, 'element', ({ tagName, properties }) => {
    const key = properties['property'] ?? properties['name'] ?? properties['itemProp'];
    if (tagName === 'meta' && key) found[String(key)] ??= String(properties['content']);
  });
  return found;
}
