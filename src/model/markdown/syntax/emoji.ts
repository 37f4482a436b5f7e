import { nameToEmoji } from 'gemoji';
import type { Link, Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { nodesIn } from '../tree-nodes.ts';

declare module 'mdast' {
  interface TextData {
    /** Indexes in the value of the characters that a backslash escapes. */
    escaped?: number[];
  }
}

/** Extension that records escaped characters, so that `\:bug:` stays text. */
export const escapesFromMarkdown: FromMarkdown = {
  enter: {
    characterEscapeValue() {
      const text = this.stack.at(-1);
      if (text?.type !== 'text') return;
      const escaped = text.data?.escaped ?? [];
      escaped.push(text.value.length);
      text.data = { ...text.data, escaped };
    },
  },
};

/**
 * Replaces GitHub's names of emoji, such as `:bug:`, in text and in alternative texts. Names in code,
 * addresses and `[[…]]` stay. So do unknown names, and names beside a Latin letter, a digit, a slash
 * or another colon, as in `1:100:2` and `std::copy`. Changes the tree.
 */
export function replaceEmojiNames(tree: Root): void {
  let hasNames = false;
  for (const node of nodesIn(tree)) {
    if (node.type === 'text') hasNames ||= node.value.search(NAME) >= 0;
    if (node.type !== 'image' && node.type !== 'imageReference') continue;
    if (node.type === 'image' && node.data?.wiki) continue;
    node.alt = node.alt?.replace(NAME, (whole, name) => emojiOf(name) ?? whole) ?? null;
  }
  if (hasNames) findAndReplace(tree, [NAME, replacement]);
}

const NAME = /(?<![A-Za-z0-9:/]):([a-z0-9_+-]+):(?![A-Za-z0-9:/])/g;

function replacement(
  whole: string,
  name: string,
  { index, stack }: RegExpMatchObject,
): string | false {
  const text = stack.at(-1);
  const parent = stack.at(-2);
  if (text?.type !== 'text' || (parent?.type === 'link' && showsAddress(parent))) return false;
  const escaped = text.data?.escaped ?? [];
  const isEscaped = escaped.includes(index) || escaped.includes(index + whole.length - 1);
  return isEscaped ? false : (emojiOf(name) ?? false);
}

function emojiOf(name: string): string | null {
  return Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? null) : null;
}

/** Returns whether the text of a link is its address or the target of a wiki link. */
function showsAddress({ url, data, children: [text] }: Link): boolean {
  return data?.wiki !== undefined || (text?.type === 'text' && url.endsWith(text.value));
}
