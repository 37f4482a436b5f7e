import { raw } from 'hast-util-raw';
import type { Raw } from 'mdast-util-to-hast';

/** Text of HTML source with its character references (`&lt;`, `&#20013;`) decoded as HTML does. */
export function decodeReferences(source: string): string {
  if (!source.includes('&')) return source;
  // A parser that sees no `<` can give nothing but text.
  const escaped: Raw = { type: 'raw', value: source.replaceAll('<', '&lt;') };
  const parsed = raw({ type: 'root', children: [escaped] });
  const nodes = parsed.type === 'root' ? parsed.children : [parsed];
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

/** Text as the value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
