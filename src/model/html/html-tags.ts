import type { Nodes, Root, RootContent } from 'mdast';
import { flowOf, phrasingOf } from './html-content.ts';
import { htmlItems, type Item } from './html-items.ts';
import { pairTags } from './html-pairs.ts';
import { isSafeLink } from '../markdown/link-address.ts';
import { codeOfPre } from './html-pre.ts';
import type { Diagnostic, Reading } from '../types.ts';

/**
 * Makes the HTML of a document harmless. Allowed tags stay as `html` nodes of one tag each, with
 * allowed attributes only; `<img>` becomes an `image`, `<br>` a `break`, `<pre>` a `code`; text
 * between tags becomes text; closed comments go. Every other tag is shown as it is written, as
 * text, with `html-removed`; links of HTML with unsafe addresses lose them, with `link-unsafe`.
 * Changes the tree and gives it back.
 */
export function safeHtml(tree: Root, { file }: { file: string }): Reading<Root> {
  const diagnostics: Diagnostic[] = [];
  // Nesting has no limit in Markdown, so that a walk by calls could overflow the stack.
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) continue;
    const children: readonly RootContent[] = node.children;
    if (children.some(({ type }) => type === 'html')) {
      const flow = FLOW.has(node.type);
      const items = flow ? codeOfPre(htmlItems(children)) : htmlItems(children);
      pairTags(items, { blocks: flow || node.type === 'paragraph' || node.type === 'tableCell' });
      diagnostics.push(...removedHtml(items, file));
      Object.assign(node, { children: flow ? flowOf(items) : phrasingOf(items) });
    }
    for (const child of children) open.push(child);
  }
  return { value: tree, diagnostics: diagnostics.sort(byPlace) };
}

const FLOW = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function removedHtml(items: readonly Item[], file: string): Diagnostic[] {
  const named = new Set<string>();
  return items.flatMap((item): Diagnostic[] => {
    if (item.type === 'node') return [];
    const { line, column } = item.position.start;
    const place = { file, line, column };
    const url = item.attributes.get('href') ?? '';
    if (item.html !== null) {
      if (item.name !== 'a' || item.closing || isSafeLink(url)) return [];
      return [{ rule: 'link-unsafe', place, values: { url } }];
    }
    // The end tag of one that is named already says nothing new.
    if (item.closing && named.has(item.name)) return [];
    named.add(item.name);
    const tag = `${item.source.slice(0, item.name.length + (item.closing ? 2 : 1))}>`;
    return [{ rule: 'html-removed', place, values: { tag } }];
  });
}

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}
