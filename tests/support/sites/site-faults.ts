import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { parseFragment } from 'parse5';
import { notebookEntry } from '../../../src/content/notebook-entry.ts';
import type { NotebookReading } from '../../../src/content/notebook-reader.ts';
import type { Settings } from '../../../src/build/settings.ts';
import { searchSections } from '../../../src/search/build/search-sections.ts';
import { notebookJson } from '../../../src/site/files/notebook-json.ts';
import { allPages, notebookOf } from '../../../src/site/notebook.ts';
import type { Piece, SessionView } from '../../../src/site/types.ts';
import { sessionView } from '../../../src/site/views/session-view.ts';
import { hastNodesIn, parseHtml, textOfHtml } from '../../render/rendering.ts';
import { schemaCheck } from '../json-schema.ts';

/** The text that a site shows, and what is wrong with it. */
export type CheckedSite = {
  text: string;
  faults: string[];
  /** What a browser would execute or load from elsewhere. */
  executed: string[];
};

const jsonFaults = schemaCheck(
  JSON.parse(
    readFileSync(new URL('../../../public/notes.schema.json', import.meta.url), 'utf8'),
  ) as object,
);

/**
 * Checks the site of a notebook without building it: its pages as HTML, `notes.json` and the texts that
 * can be searched. Faults are wrong nesting, ids that occur twice, links and addresses without a target,
 * data that the schema refuses, and words that search would find and no page shows.
 */
export function checkSite(reading: NotebookReading, settings: Settings): CheckedSite {
  const notebook = notebookOf(notebookEntry(reading, settings, { renderings: '' }), [
    ...reading.value.pages,
  ]);
  const json = JSON.parse(JSON.stringify(notebookJson(notebook))) as NotesJson;
  const faults = jsonFaults(json);
  const pages = allPages(notebook).map((page) => checkPage(sessionView(page, notebook)));
  const targets = new Set(
    pages.flatMap(({ url, ids }) => [url, ...ids.map((id) => `${url}#${id}`)]),
  );
  for (const { url, hrefs, ids, faults: own } of pages) {
    faults.push(...own.map((fault) => `${url}: ${fault}`));
    if (new Set(ids).size < ids.length) faults.push(`${url}: ids ${ids.join(' ')}`);
    const broken = hrefs
      .map((href) => (href.startsWith('#') ? `${url}${href}` : href))
      .filter((href) => isOwnPage(href) && !targets.has(href));
    faults.push(...broken.map((href) => `${url}: link to ${href}`));
  }
  const sections = [...json.sessions, json.preamble].flatMap((page) => page.sections);
  const lost = sections.filter(({ url }) => !targets.has(url));
  faults.push(...lost.map(({ url }) => `notes.json: address ${url}`));
  const text = [json.title, ...pages.map((page) => page.text)].join('\n');
  for (const { url, heading, text: found } of searchSections(notebook)) {
    const unseen = wordsIn(`${heading} ${found}`).filter((word) => !text.includes(word));
    if (unseen.length > 0) faults.push(`${url}: search finds ${unseen.join(' ')}`);
  }
  return { text, faults, executed: pages.flatMap(({ executed }) => executed) };
}

type NotesJson = {
  title: string;
  sessions: { sections: { url: string }[] }[];
  preamble: { sections: { url: string }[] };
};

type CheckedPage = {
  url: string;
  text: string;
  ids: string[];
  hrefs: string[];
  faults: string[];
  executed: string[];
};

function checkPage({
  url,
  title,
  heading,
  group,
  tags,
  pieces,
  figures,
}: SessionView): CheckedPage {
  const html = pieces.map((piece) => htmlOf(piece, figures)).join('');
  const faults: string[] = [];
  parseFragment(html, { onParseError: ({ code }) => faults.push(code) });
  const tree = parseHtml(html);
  // A browser that moves or closes elements would write other HTML.
  const [written, parsed] = [html, toHtml(tree)].map(withoutReferences);
  if (written !== parsed) faults.push(`wrong nesting at ${differenceOf(written, parsed)}`);
  const ids: string[] = [];
  const hrefs: string[] = [];
  const executed: string[] = [];
  for (const node of hastNodesIn(tree)) {
    if (node.type !== 'element') continue;
    const { tagName, properties } = node;
    const { id, href } = properties;
    if (ACTIVE_ELEMENTS.test(tagName)) executed.push(`<${tagName}>`);
    executed.push(...Object.keys(properties).filter((name) => ACTIVE_ATTRIBUTES.test(name)));
    if (href !== undefined && !isSafeAddress(String(href))) executed.push(String(href));
    if (id !== undefined) ids.push(String(id));
    if (href !== undefined) hrefs.push(String(href));
  }
  const captions = figures.flatMap(({ name, caption, alt }) => [name, caption ?? '', alt]);
  const texts = pieces.map((piece) =>
    typeof piece === 'string' ? '' : 'tex' in piece ? piece.tex : 'alt' in piece ? piece.alt : '',
  );
  const text = [title, heading, group ?? '', ...tags, textOfHtml(html), ...captions, ...texts];
  return { url, text: text.join('\n'), ids, hrefs, faults, executed };
}

const ACTIVE_ELEMENTS =
  /^(?:script|style|iframe|frame|object|embed|form|button|base|meta|link|img|video|audio|svg|template)$/;
const ACTIVE_ATTRIBUTES = /^(?:on.*|style|src.*|action|formAction|poster|background|ping)$/i;

function isSafeAddress(href: string): boolean {
  const { protocol = '' } = URL.parse(href, 'https://site.example/p/') ?? {};
  return ['http:', 'https:', 'mailto:'].includes(protocol);
}

/** Returns elements in place of those that the site's components make. */
function htmlOf(piece: Piece, figures: SessionView['figures']): string {
  if (typeof piece === 'string') return piece;
  if ('topicEnd' in piece) return '';
  if ('mathml' in piece) return '<math></math>';
  if ('svg' in piece) return toHtml(h('figure', { id: piece.id }));
  const { id } = figures[piece.figure] ?? {};
  const element: Element = piece.inline ? h('span', { id }) : h('figure', { id });
  return toHtml(element);
}

/** Replaces the characters that may be written in several ways. */
function withoutReferences(html: string): string {
  return html
    .replace(/&(?:amp|#x26);/gi, '&')
    .replace(/&(?:lt|#x3c);/gi, '‹')
    .replace(/>/g, '›')
    .replace(/&(?:quot|#x22);|"/gi, '“');
}

/** Returns the place where two texts begin to differ. */
function differenceOf(written = '', parsed = ''): string {
  const at = Array.from(written).findIndex((_, index) => written[index] !== parsed[index]);
  return JSON.stringify([written, parsed].map((html) => html.slice(Math.max(0, at - 30), at + 60)));
}

function isOwnPage(href: string): boolean {
  return /^\/(?!assets\/)/.test(href) && href !== '/';
}

/** Matches numbers, words of Latin letters, and single characters of other scripts. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|\p{L}/gu) ?? [];
}
