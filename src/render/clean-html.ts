import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { HTML_TAGS } from '../model/html/html-allowed.ts';
import { DEFERRED } from './deferred-elements.ts';

/**
 * Parses the raw HTML in a tree and removes all tags and attributes that notes may not use. The tokens
 * of deferred elements stay. Addresses are checked later, when the tree is finished.
 */
export function cleanHtml(tree: Nodes): Root {
  const clean = sanitize(needsParser(tree) ? raw(tree) : tree, SCHEMA);
  if (clean.type === 'root') return clean;
  return { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/**
 * Returns whether an HTML parser would change a tree: if it has raw HTML, or a link inside a link,
 * which HTML does not allow. Parsing takes longer than all other steps of rendering.
 */
function needsParser(tree: Nodes): boolean {
  const open: [node: Nodes, isInLink: boolean][] = [[tree, false]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, isInLink] = next;
    if (node.type === 'raw') return true;
    if (!('children' in node)) continue;
    const isLink = node.type === 'element' && node.tagName === 'a';
    if (isLink && isInLink) return true;
    for (const child of node.children) open.push([child, isLink || isInLink]);
  }
  return false;
}

/** Names of attributes that differ between HTML and hast. */
const PROPERTIES: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan' };

const SCHEMA: Schema = {
  tagNames: [...HTML_TAGS.keys(), 'pre', 'input'],
  attributes: {
    ...Object.fromEntries(
      [...HTML_TAGS].map(([tag, { attributes }]) => [tag, allowed(attributes)]),
    ),
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    '*': [DEFERRED],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: Object.fromEntries(
    [...HTML_TAGS].flatMap(([tag, { within }]) => (within === null ? [] : [[tag, [...within]]])),
  ),
  protocols: {},
  clobber: [],
  strip: [],
};

function allowed(attributes: Readonly<Record<string, RegExp>>): [string, RegExp][] {
  return Object.entries(attributes).map(([name, pattern]) => [PROPERTIES[name] ?? name, pattern]);
}
