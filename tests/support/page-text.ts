import type { Nodes as Html } from 'hast';
import { raw } from 'hast-util-raw';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** Returns the text nodes of a Markdown document in reading order, without white space. */
export function readingText(tree: Nodes): string[] {
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      words.push(squeeze(node.value));
    }
  });
  return words;
}

/** Returns the visible text of a page's `main` without white space. */
export function shownText(page: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: main }] });
  let text = '';
  visit(tree as Html, 'text', (node) => {
    text += node.value;
  });
  return squeeze(text);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
