import type { Code, RootContent } from 'mdast';
import { HTML_TAGS } from './html-allowed.ts';
import type { Item } from './html-items.ts';

/**
 * Makes a `code` node of each `<pre>` and what it holds up to its `</pre>`, where that is text,
 * tags and images alone: only code keeps white space as it stands.
 */
export function codeOfPre(items: Item[]): Item[] {
  const done: Item[] = [];
  /** Index in `done` of the `<pre>` that waits for its end. */
  let start: number | null = null;
  for (const item of items) {
    done.push(item);
    if (item.type === 'node') {
      if (item.node.type !== 'text' && item.node.type !== 'image') start = null;
    } else if (item.name === 'pre') {
      if (!item.closing) start ??= done.length - 1;
      else if (start !== null) {
        const held = done.splice(start).slice(1, -1);
        const code: Code = { type: 'code', lang: null, meta: null, value: textOf(held) };
        done.push({ type: 'node', node: { ...code, position: item.position } });
        start = null;
      }
    }
  }
  return done;
}

function textOf(items: readonly Item[]): string {
  const parts = items.map((item) => {
    if (item.type === 'node') return textOfNode(item.node);
    return HTML_TAGS.has(item.name) ? '' : item.source;
  });
  return parts
    .join('')
    .replace(/^\r?\n/, '')
    .trimEnd();
}

function textOfNode(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'image' ? (node.alt ?? '') : '';
}
