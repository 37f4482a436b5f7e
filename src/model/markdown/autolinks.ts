import type { Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { mergeTexts, nodesIn } from './tree-nodes.ts';

/**
 * Ends bare addresses before Chinese punctuation and Han text, which GFM includes in them. The rest
 * is parsed as Markdown. Links in `<…>` and `[…](…)` stay as they are. Changes the tree.
 */
export function trimAutolinks(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if ('children' in node) closeMarks(node);
  }
  trimIn(tree, MAX_READINGS);
}

/**
 * Ends bare addresses before the `**` or `==` that was opened right before them, which GFM includes in
 * the address: `见**https://e.example/z**后`.
 */
function closeMarks(parent: Parent): void {
  if (!parent.children.some(isBare)) return;
  const open = parent.children.toReversed();
  const done: RootContent[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const closed = node.type === 'link' ? closedLink(node, done.at(-1), open.at(-1)) : null;
    if (closed === null) {
      done.push(node);
      continue;
    }
    const { before, shown, after } = closed;
    done.splice(-1, 1, ...before, shown);
    // What follows may contain another address.
    if (open.at(-1)?.type === 'text') open.pop();
    open.push(...mergeTexts(after).reverse());
  }
  parent.children = mergeTexts(done);
}

/** A link without the mark that GFM included in it, and what replaces the nodes around it. */
type ClosedLink = { before: Text[]; shown: PhrasingContent; after: PhrasingContent[] };

function closedLink(
  link: Link,
  before: RootContent | undefined,
  next: RootContent | undefined,
): ClosedLink | null {
  const [mark] = (before?.type === 'text' && /(?:\*\*|==)$/.exec(before.value)) || [];
  if (before?.type !== 'text' || mark === undefined) return null;
  const text = bareAddress(link);
  const following = next?.type === 'text' ? next : null;
  // The mark may begin in the address and end in the text after it.
  const end = `${text}${following?.value.slice(0, mark.length) ?? ''}`.indexOf(mark);
  if (end <= 0 || end > text.length) return null;
  const address = shortened(link, text, end);
  const isStrong = mark === '**';
  const swallowed = text.slice(isStrong ? end + mark.length : end);
  const rest = swallowed === '' ? [] : restOf(swallowed, link, 1);
  const isAfter = isStrong && end === text.length;
  return {
    before: cutEnds(before, { end: isStrong ? mark.length : 0 }),
    shown: isStrong ? { type: 'strong', children: [address] } : address,
    after: [
      ...rest,
      ...(following ? cutEnds(following, { start: isAfter ? mark.length : 0 }) : []),
    ],
  };
}

/** Removes characters at the start and the end of a text. Returns an empty list if nothing is left. */
function cutEnds(text: Text, { start = 0, end = 0 }): Text[] {
  const value = text.value.slice(start, text.value.length - end);
  return value === '' ? [] : [{ ...text, value }];
}

function isBare(node: Nodes): boolean {
  return bareAddress(node) !== '';
}

type Parent = Extract<Nodes, { children: unknown }> & { children: RootContent[] };

const AFTER_ADDRESS = /[\p{sc=Han}\u2014\u2018-\u201F\u2026\u3000-\u303F\uFF01-\uFF65]/u;

// A line of addresses that are separated only by Chinese commas is parsed again for each of them.
const MAX_READINGS = 20;
const MAX_REST = 1000;

function trimIn(tree: Root, readings: number): void {
  for (const node of nodesIn(tree)) {
    const children: readonly RootContent[] = 'children' in node ? node.children : [];
    if (!children.some(isTooLong)) continue;
    const trimmed = children.flatMap((child): RootContent[] =>
      isTooLong(child) ? trim(child, readings) : [child],
    );
    Object.assign(node, { children: mergeTexts(trimmed) });
  }
}

function isTooLong(node: Nodes): node is Link {
  return AFTER_ADDRESS.test(bareAddress(node));
}

/**
 * Returns the text of an autolink without angle brackets, which begins where the link does. Returns
 * an empty text for any other node.
 */
function bareAddress(node: Nodes): string {
  if (node.type !== 'link' || node.children.length !== 1) return '';
  const [text] = node.children;
  if (text?.type !== 'text' || !node.url.endsWith(text.value)) return '';
  return text.position?.start.offset === node.position?.start.offset ? text.value : '';
}

function trim(link: Link, readings: number): PhrasingContent[] {
  const text = bareAddress(link);
  const end = addressEnd(text.slice(0, text.search(AFTER_ADDRESS)));
  const rest = restOf(text.slice(end), link, readings);
  if (!/^(?:https?:\/\/|www\.)[^/?#]/i.test(text.slice(0, end))) {
    return [{ type: 'text', value: text.slice(0, end) }, ...rest];
  }
  return [shortened(link, text, end), ...rest];
}

function shortened(link: Link, text: string, end: number): Link {
  const prefix = link.url.slice(0, link.url.length - text.length);
  const address = { type: 'text' as const, value: text.slice(0, end) };
  return { ...link, url: prefix + address.value, children: [address] };
}

/** Length of an address without the punctuation that GFM excludes from its end. */
function addressEnd(address: string): number {
  let end = address.length;
  let unopened = 0;
  for (const sign of address) unopened += sign === ')' ? 1 : sign === '(' ? -1 : 0;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!'?!.,:*_~\'";'.includes(last)) break;
  }
  return end;
}

/** Parses what follows an address. Its nodes get the position of the link. */
function restOf(source: string, { position }: Link, readings: number): PhrasingContent[] {
  const plain: PhrasingContent[] = [{ type: 'text', value: source }];
  if (readings === 0 || source.length > MAX_REST) return plain;
  const tree = parseMarkdown(source);
  const [block, ...others] = tree.children;
  if (block?.type !== 'paragraph' || others.length > 0) return plain;
  trimIn(tree, readings - 1);
  for (const node of nodesIn(block)) {
    if (position) node.position = position;
    else delete node.position;
  }
  return block.children;
}
