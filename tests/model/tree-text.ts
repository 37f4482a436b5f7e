import type { Nodes } from 'mdast';

/** A tree on one line, such as `paragraph(text"a" html"<b>")`, for tables of expectations. */
export function treeText(node: Nodes): string {
  const own = 'value' in node ? JSON.stringify(node.value) : 'url' in node ? `<${node.url}>` : '';
  const children = 'children' in node ? node.children.map(treeText).join(' ') : null;
  if (node.type === 'root') return children ?? '';
  return `${node.type}${own}${children === null ? '' : `(${children})`}`;
}
