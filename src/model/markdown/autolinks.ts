import type { Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
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
  for (let index = 1; index < parent.children.length; index += 1) {
    const [before, link] = parent.children.slice(index - 1, index + 1);
    if (before?.type !== 'text' || link?.type !== 'link') continue;
    const [mark] = /(?:\*\*|==)$/.exec(before.value) ?? [];
    const text = bareAddress(link);
    const next = parent.children[index + 1];
    const following = next?.type === 'text' ? next.value : '';
    const end = mark === undefined ? -1 : `${text}${following}`.indexOf(mark);
    if (mark === undefined || end <= 0 || end > text.length) continue;
    const address = shortened(link, text, end);
    const isStrong = mark === '**';
    const shown: PhrasingContent = isStrong ? { type: 'strong', children: [address] } : address;
    // The rest of what GFM took for the address may contain another one.
    const swallowed = text.slice(isStrong ? end + mark.length : end);
    const rest = swallowed === '' ? [] : restOf(swallowed, link, 1);
    const isAfter = next?.type === 'text' && isStrong && end === text.length;
    if (isAfter) next.value = next.value.slice(mark.length);
    if (isStrong) before.value = before.value.slice(0, -mark.length);
    parent.children.splice(index, 1, shown, ...rest);
    if (isAfter && next.value === '') parent.children.splice(index + 1 + rest.length, 1);
    if (before.value === '') parent.children.splice(index - 1, 1);
    parent.children = mergeTexts(parent.children);
  }
}

type Parent = Extract<Nodes, { children: unknown }> & { children: RootContent[] };

const BEYOND = /[\p{sc=Han}\u2014\u2018-\u201F\u2026\u3000-\u303F\uFF01-\uFF65]/u;

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
  return BEYOND.test(bareAddress(node));
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
  const end = addressEnd(text.slice(0, text.search(BEYOND)));
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
