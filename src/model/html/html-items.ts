import type { Code, Html, Image, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import { htmlImageSize } from '../markdown/syntax/image-size.ts';
import { mergeTexts } from '../markdown/tree-nodes.ts';
import { HTML_TAGS } from './html-allowed.ts';
import { type HtmlTag, htmlTokens } from './html-tokens.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Text inside an HTML element, which needs no `p` around it. */
    bare?: boolean;
  }
}

/** A tag among the children of a node. */
export type TagItem = HtmlTag & {
  position: Position;
  /** The markup that the tag becomes; null if the tag is shown as text. */
  html: string | null;
  /** Whether the tag is an inline element that contains blocks. */
  spansBlocks: boolean;
};

/** A child of a node whose HTML is split into tags. Nodes of Markdown stay whole. */
export type Item = { type: 'node'; node: RootContent } | TagItem;

/**
 * Splits the HTML among the children of a node into tags, text and images. A video or audio element
 * becomes an image with its address.
 */
export function htmlItems(children: readonly RootContent[]): Item[] {
  const items = children.flatMap((node): Item[] =>
    node.type === 'html' ? splitHtml(node) : [{ type: 'node', node }],
  );
  return items.some(isPlayer) ? withoutPlayers(items) : items;
}

function isPlayer(item: Item): item is TagItem {
  return item.type !== 'node' && (item.name === 'video' || item.name === 'audio');
}

/**
 * Replaces each `<video>` and `<audio>` with its content, which browsers show only if they can't play
 * it, by an image with the address of the first source.
 */
function withoutPlayers(items: readonly Item[]): Item[] {
  const players = playersIn(items);
  const done: Item[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) continue;
    const player = players.get(index);
    if (player === undefined || item.type === 'node') done.push(item);
    else {
      const { attributes, position } = item;
      done.push({ type: 'node', node: imageNode(player.url, attributes, position) });
      index = player.end;
    }
  }
  return done;
}

/**
 * Returns the index of the end tag and the address of the first source of each player that has both, by
 * the index of its start tag.
 */
function playersIn(items: readonly Item[]): Map<number, { end: number; url: string }> {
  const players = new Map<number, { end: number; url: string }>();
  const ends = new Map<string, number>();
  let source = { at: items.length, url: '' };
  // From the end, because the next end tag and the next source are needed.
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item === undefined || item.type === 'node') continue;
    const url = item.attributes.get('src');
    if (url !== undefined) source = { at, url };
    if (!isPlayer(item)) continue;
    const end = ends.get(item.name);
    if (item.closing) ends.set(item.name, at);
    else if (end !== undefined && source.at < end) players.set(at, { end, url: source.url });
  }
  return players;
}

function splitHtml(html: Html): Item[] {
  const positionOf = positionsIn(html);
  return htmlTokens(html.value).map((token): Item => {
    const position = positionOf(token.offset);
    if (token.type === 'text') {
      const text: Text = { type: 'text', value: token.value, position };
      return { type: 'node', node: text };
    }
    const image = imageOf(token, position);
    if (image !== null) return { type: 'node', node: image };
    return { ...token, position, html: null, spansBlocks: false };
  });
}

function imageOf({ name, closing, attributes }: HtmlTag, position: Position): Image | null {
  const url = attributes.get('src') ?? '';
  if (name !== 'img' || closing || url === '') return null;
  return imageNode(url, attributes, position);
}

function imageNode(
  url: string,
  attributes: ReadonlyMap<string, string>,
  position: Position,
): Image {
  const alt = attributes.get('alt') ?? '';
  const title = attributes.get('title') ?? null;
  const size = htmlImageSize(attributes);
  return { type: 'image', url, alt, title, position, ...(size && { data: { size } }) };
}

/** Returns a function from offsets, which must rise from call to call, to empty positions. */
function positionsIn({ value, position }: Html): (offset: number) => Position {
  const { line, column, offset: htmlOffset = 0 } = position?.start ?? { line: 1, column: 1 };
  let lines = 0;
  let lineStart = 0;
  let end = value.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      lines += 1;
      lineStart = end + 1;
      end = value.indexOf('\n', lineStart);
    }
    const point = {
      line: line + lines,
      column: column + offset - lineStart,
      offset: htmlOffset + offset,
    };
    return { start: point, end: point };
  };
}

/**
 * Replaces each `<pre>` element with a `code` node, because only code keeps its white space. Elements
 * that contain anything but text, tags and images stay as they are.
 */
export function replacePre(items: readonly Item[]): Item[] {
  const done: Item[] = [];
  /** Index in `done` of the open `<pre>`. */
  let start: number | null = null;
  for (const item of items) {
    done.push(item);
    if (item.type === 'node') {
      if (item.node.type !== 'text' && item.node.type !== 'image') start = null;
    } else if (item.name === 'pre') {
      if (!item.closing) start ??= done.length - 1;
      else if (start !== null) {
        const content = done.splice(start).slice(1, -1);
        const code: Code = { type: 'code', lang: null, meta: null, value: preText(content) };
        done.push({ type: 'node', node: { ...code, position: item.position } });
        start = null;
      }
    }
  }
  return done;
}

function preText(items: readonly Item[]): string {
  const parts = items.map((item) => {
    if (item.type !== 'node') return HTML_TAGS.has(item.name) ? '' : item.source;
    if (item.node.type === 'text') return item.node.value;
    return item.node.type === 'image' ? (item.node.alt ?? '') : '';
  });
  return parts
    .join('')
    .replace(/^\r?\n/, '')
    .trimEnd();
}

/** Joins items to the content of a paragraph, heading or cell. */
export function phrasingOf(items: readonly Item[]): RootContent[] {
  return mergeTexts(items.map((item) => (item.type === 'node' ? item.node : inlineNode(item))));
}

/**
 * Joins items to the blocks of a root, quote, list item or footnote. Text, images and inline tags
 * between blocks become paragraphs.
 */
export function flowOf(items: readonly Item[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  let openTags: string[] = [];
  const endRun = () => {
    const children = trimmed(mergeTexts(run));
    if (children.length > 0) blocks.push(paragraphOf(children, { bare: openTags.length > 0 }));
    run = [];
  };
  for (const item of items) {
    if (item.type === 'node') {
      const { node } = item;
      if (node.type === 'text' || node.type === 'image') run.push(node);
      else {
        endRun();
        blocks.push(node);
      }
    } else if (isBlockTag(item)) {
      endRun();
      blocks.push(blockNode(item));
      if (item.closing) openTags = openTags.slice(0, openTags.lastIndexOf(item.name));
      else if (item.name !== 'hr') openTags.push(item.name);
    } else run.push(inlineNode(item));
  }
  endRun();
  return blocks;
}

function isBlockTag({ name, html, spansBlocks }: TagItem): boolean {
  return html !== null && (spansBlocks || HTML_TAGS.get(name)?.kind === 'block');
}

function blockNode({ name, html, position }: TagItem): RootContent {
  if (name === 'hr') return { type: 'thematicBreak', position };
  return { type: 'html', value: html ?? '', position };
}

function inlineNode({ name, html, source, position }: TagItem): PhrasingContent {
  if (html === null) return { type: 'text', value: source, position };
  return name === 'br' ? { type: 'break', position } : { type: 'html', value: html, position };
}

/** Removes white space at both ends of the content. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1;
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const value = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === last ? value.trimEnd() : value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function paragraphOf(children: PhrasingContent[], { bare }: { bare: boolean }): Paragraph {
  const position = children[0]?.position;
  return {
    type: 'paragraph',
    children,
    ...(bare && { data: { bare } }),
    ...(position && { position }),
  };
}
