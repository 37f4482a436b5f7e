import type { Root, RootContent } from 'mdast';
import { escapeAttribute } from '../markdown/character-references.ts';
import { isSafeLink, shortAddress } from '../markdown/link-address.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { LineDiagnostic } from '../types.ts';
import { HTML_TAGS, type HtmlTagRule, OPTIONAL_END_TAGS, VOID_TAGS } from './html-allowed.ts';
import {
  flowOf,
  htmlItems,
  type Item,
  phrasingOf,
  replacePre,
  type TagItem,
} from './html-items.ts';

/**
 * Makes the HTML of a document harmless. Changes the tree. Returns diagnostics, sorted.
 * - Allowed tags stay, each as an `html` node of its own, with allowed attributes only.
 * - `<img>` becomes an `image`, `<br>` a `break` and `<pre>` a `code` node.
 * - Text between tags becomes text. Closed comments are removed, and so are links without an address,
 *   which are targets in other editors.
 * - `<aside>` becomes a quote. `<style>` is removed with its content and reported as `style-removed`.
 * - All other tags become text and are reported as `html-removed`.
 * - Links with unsafe addresses lose these and are reported as `link-unsafe`.
 */
export function safeHtml(tree: Root): LineDiagnostic[] {
  const diagnostics: LineDiagnostic[] = [];
  for (const node of nodesIn(tree)) {
    const children: readonly RootContent[] = 'children' in node ? node.children : [];
    if (!children.some(({ type }) => type === 'html')) continue;
    const flow = FLOW.has(node.type);
    const parts = htmlItems(children);
    const items = flow ? replacePre(withoutStyles(parts, diagnostics)) : parts;
    pairTags(items, { blocks: flow || node.type === 'paragraph' || node.type === 'tableCell' });
    diagnostics.push(...htmlDiagnostics(items));
    const shown = items.filter((item) => item.type === 'node' || item.html !== '');
    Object.assign(node, { children: flow ? flowOf(shown) : phrasingOf(shown) });
  }
  return diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
}

const FLOW = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/**
 * Removes the style sheets in HTML blocks, and adds a diagnostic for each. One that is never closed
 * stays, because everything after it would be removed too.
 */
function withoutStyles(items: readonly Item[], diagnostics: LineDiagnostic[]): Item[] {
  const shown: Item[] = [];
  /** The open style sheet, and its index in `shown`. */
  let open: { tag: TagItem; at: number } | null = null;
  for (const item of items) {
    shown.push(item);
    if (item.type === 'node') {
      if (item.node.type !== 'text') open = null;
    } else if (item.name === 'style') {
      if (!item.closing) open ??= { tag: item, at: shown.length - 1 };
      else if (open !== null) {
        const { line, column } = open.tag.position.start;
        diagnostics.push({ rule: 'style-removed', line, column, values: {} });
        shown.splice(open.at);
        open = null;
      }
    }
  }
  return shown;
}

function htmlDiagnostics(items: readonly Item[]): LineDiagnostic[] {
  const reported = new Set<string>();
  return items.flatMap((item): LineDiagnostic[] => {
    if (item.type === 'node') return [];
    const { line, column } = item.position.start;
    if (item.html !== null) {
      const url = item.attributes.get('href') ?? '';
      if (item.name !== 'a' || item.html === '' || item.closing || isSafeLink(url)) return [];
      return [{ rule: 'link-unsafe', line, column, values: { url: shortAddress(url) } }];
    }
    // The start tag of the same name has been reported already.
    if (item.closing && reported.has(item.name)) return [];
    reported.add(item.name);
    const tag = `${item.source.slice(0, item.name.length + (item.closing ? 2 : 1))}>`;
    return [{ rule: 'html-removed', line, column, values: { tag } }];
  });
}

/**
 * Decides which tags among the children of one node are markup: those that HTML_TAGS allows and that
 * are void or have their other half among the same children. Sets `html` of these tags, and
 * `spansBlocks` of inline tags that contain a block. The other tags stay text, so that `List<S>` in
 * a sentence remains readable and doesn't strike out what follows.
 */
function pairTags(items: readonly Item[], { blocks }: { blocks: boolean }): void {
  const open: OpenTag[] = [];
  const isOpen = (name: string) => open.some(({ item }) => item.name === name);
  let blocksSeen = 0;
  for (const item of items) {
    if (item.type === 'node') {
      if (!INLINE_NODES.has(item.node.type)) blocksSeen += 1;
      continue;
    }
    const rule = HTML_TAGS.get(item.name);
    if (rule === undefined || (rule.kind === 'block' && !blocks)) continue;
    if (!item.closing) {
      if (rule.within !== null && !rule.within.some(isOpen)) continue;
      if (VOID_TAGS.has(item.name) || isEmptyTarget(item)) item.html = startTag(item, rule);
      else if (open.length < MAX_DEPTH) open.push({ item, rule, blocksBefore: blocksSeen });
    } else if (isOpen(item.name)) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        if (last.item.name === item.name) {
          closeTag(item, last, { holdsBlock: blocksSeen > last.blocksBefore });
          break;
        }
        if (OPTIONAL_END_TAGS.has(last.item.name)) last.item.html = startTag(last.item, last.rule);
      }
    }
    if (rule.kind === 'block' && item.html !== null) blocksSeen += 1;
  }
}

/** Returns whether a tag such as `<a name="x"/>` is a target without content. */
function isEmptyTarget({ name, attributes, source }: TagItem): boolean {
  return name === 'a' && source.endsWith('/>') && !attributes.has('href');
}

/** The deepest nesting that is kept. A deeper tree could overflow the stack of recursive functions. */
const MAX_DEPTH = 12;

const INLINE_NODES: ReadonlySet<string> = new Set(['text', 'image', 'break']);

type OpenTag = { item: TagItem; rule: HtmlTagRule; blocksBefore: number };

function closeTag(end: TagItem, { item, rule }: OpenTag, { holdsBlock }: { holdsBlock: boolean }) {
  item.html = startTag(item, rule);
  end.html = item.html === '' ? '' : `</${outputName(item)}>`;
  item.spansBlocks = end.spansBlocks = rule.kind === 'inline' && holdsBlock;
}

/** Returns an empty text for a link without an address. */
function startTag(tag: TagItem, { attributes }: HtmlTagRule): string {
  if (tag.name === 'a' && !tag.attributes.has('href')) return '';
  const kept = Object.entries(attributes).map(([name, pattern]) => {
    const value = tag.attributes.get(name);
    if (value === undefined || !pattern.test(value)) return '';
    if (name === 'href' && !isSafeLink(value)) return '';
    return ` ${name}="${escapeAttribute(value)}"`;
  });
  return `<${outputName(tag)}${kept.join('')}>`;
}

/** Returns `span` for a link with an unsafe address and for `font`, whose attributes are dropped. */
function outputName({ name, attributes }: TagItem): string {
  if (name === 'font') return 'span';
  if (name === 'aside') return 'blockquote';
  return name === 'a' && !isSafeLink(attributes.get('href') ?? '') ? 'span' : name;
}
