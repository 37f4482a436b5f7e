import { parseFragment } from 'parse5';

/** Decodes the character references of HTML text, such as `&lt;` and `&#20013;`. */
export function decodeReferences(source: string): string {
  if (!source.includes('&')) return source;
  // Without a `<` the fragment contains only text.
  const { childNodes } = parseFragment(source.replaceAll('<', '&lt;'));
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Escapes text for the value of an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
