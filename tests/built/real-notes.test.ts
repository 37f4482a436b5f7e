import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { readingText, shownText } from '../support/page-text.ts';
import { buildOnce } from '../support/sites/built-site.ts';

type Json = {
  sessions: {
    id: string;
    heading: string;
    line: number;
    sections: { anchor: string }[];
    figures: object[];
  }[];
};

const notes = readFileSync(new URL('../../notes/会议笔记.md', import.meta.url), 'utf8');
const acceptance = JSON.parse(
  readFileSync(new URL('../fixtures/notebook.json', import.meta.url), 'utf8'),
) as Json;

let dist: string;
const page = (path: string) => readFile(join(dist, path), 'utf8');

beforeAll(async () => {
  ({ dist } = await buildOnce());
});

describe('the site of the real notes', () => {
  it('has a notes.json with the expected sessions and sections', async () => {
    const json = JSON.parse(await page('notes.json')) as Json;
    expect(json).toMatchObject({ version: 1, title: '会议笔记', language: 'zh-CN', ...acceptance });
    expect(json.sessions.flatMap(({ sections }) => sections)).toHaveLength(53);
    expect(json.sessions.flatMap(({ figures }) => figures)).toHaveLength(24);
    expect(json.sessions[1]).toMatchObject({
      title: '2020年3月11日 星期三',
      url: '/2020-03-11/',
      date: '2020-03-11',
      file: '会议笔记.md',
    });
  });

  it('has no page of tasks, because the notes contain none', async () => {
    expect(await readdir(dist)).not.toContain('tasks');
    expect(await page('index.html')).not.toContain('/tasks/');
  });

  it('contains the notes unchanged as Markdown', async () => {
    const paths = ['index.md', ...acceptance.sessions.map(({ id }) => `${id}/index.md`)];
    expect((await Promise.all(paths.map(page))).join('')).toBe(notes);
    const full = await page('llms-full.txt');
    expect(full.replace(/^\n?<!-- .* -->\n/gm, '')).toBe(notes);
    const list = await page('llms.txt');
    expect(list).toMatch(/^# 会议笔记\n/);
    for (const { id } of acceptance.sessions) expect(list).toContain(`](/${id}/index.md): `);
  });

  it('shows every word of the notes in the same order', async () => {
    for (const { id, line } of acceptance.sessions) {
      const next = acceptance.sessions.find((session) => session.line > line);
      const source = notes.split('\n').slice(line, next === undefined ? undefined : next.line - 1);
      const words = readingText(parseMarkdown(source.join('\n')));
      const shown = shownText(await page(`${id}/index.html`));
      expect(words.filter((word) => word !== '').length).toBeGreaterThan(5);
      expect(inOrder(words, shown)).toBeNull();
    }
  });

  it('has the attributes that scripts and tests rely on', async () => {
    const html = await page('2020-04-01/index.html');
    expect(html).toContain('<html lang="zh-CN"');
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).toMatch(/<main[^>]* data-session="2020-04-01"/);
    for (const { anchor } of acceptance.sessions[4]?.sections ?? []) {
      expect(html).toContain(` id="${anchor}"`);
    }
  });

  it('keeps the start of a list, a figure in its list item, and # in a code block', async () => {
    const all = await Promise.all(acceptance.sessions.map(({ id }) => page(`${id}/index.html`)));
    const html = all.join('\n');
    expect(html).toContain('<ol start="0"');
    expect(html).toMatch(/<li>(?:(?!<\/li>)[\s\S])*<figure[^>]* data-figure=/);
    expect(html).toContain('# compute description');
    expect(html).not.toMatch(/<h\d[^>]*>(?:(?!<\/h)[\s\S])*# ?compute description/);
  });

  it('loads nothing from other hosts and has no inline style or script without a hash', async () => {
    for (const path of await htmlFiles()) {
      const html = await page(path);
      expect(html).not.toMatch(
        /<(?:script|img|link|source|iframe)[^>]+(?:src|href|srcset)="(?:https?:)?\/\//,
      );
      expect(html).not.toMatch(/<[^>]+ style=/);
      expect(html).toMatch(/<meta http-equiv="content-security-policy"/i);
      expect(html).not.toContain('unsafe-inline');
    }
  });

  it('names the language of topics outside their session too', async () => {
    for (const [path, topic] of [
      ['index.html', 'How to Copy Files'],
      ['2020-03-11/index.html', 'Real Traffic Patterns'],
      ['topics/index.html', 'IOTLB'],
    ] as const) {
      const html = await page(path);
      expect(html).toMatch(new RegExp(`<(?:a|span)[^>]* lang="en">\\s*${topic}\\s*</`));
      expect(html).toMatch(/<(?:a|span)(?![^>]* lang=)[^>]*>\s*网络剪枝\s*</);
    }
  });

  it('needs at most 14 KB for a session, of which 3 KB are scripts', async () => {
    const html = await page('2020-03-18/index.html');
    const scripts = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, path = '']) => path);
    const styles = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    const size = async (paths: string[]) => {
      const files = await Promise.all(paths.map((path) => readFile(join(dist, path))));
      return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    };
    expect(1 + scripts.length + styles.length).toBeLessThanOrEqual(4);
    expect(await size(scripts)).toBeLessThanOrEqual(3 * 1024);
    expect(await size([...scripts, ...styles, '2020-03-18/index.html'])).toBeLessThanOrEqual(
      14 * 1024,
    );
  });
});

/** The first of `words` that does not follow the ones before it in `text`; null when all do. */
function inOrder(words: readonly string[], text: string): string | null {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found === -1) return word;
    at = found + word.length;
  }
  return null;
}

async function htmlFiles(): Promise<string[]> {
  const names = await readdir(dist, { recursive: true });
  return names.filter((name) => name.endsWith('.html'));
}
