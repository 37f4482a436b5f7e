import type { Element, ElementContent, Root } from 'hast';
import type { Language } from '../model/types.ts';

/**
 * Sets `lang` on each block whose language differs from that of the surrounding block, so that it is
 * pronounced and typeset correctly (WCAG 2.2, 3.1.2). Text with Han characters counts as Chinese, text
 * whose letters are all English as English. Other text has no known language. Changes and returns
 * the tree.
 */
export function nameLanguages(tree: Root, page: Language): Root {
  const open: { node: Root | Element; language: Language }[] = [{ node: tree, language: page }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, language } = next;
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName === 'pre') continue;
      const own = BLOCKS.has(child.tagName) ? languageOf(ownText(child)) : null;
      if (own !== null && own !== language) child.properties['lang'] = own;
      open.push({ node: child, language: own ?? language });
    }
  }
  return tree;
}

const BLOCKS = new Set('p h2 h3 h4 h5 h6 li td th dt dd summary figcaption blockquote'.split(' '));

/** Elements inside a block that are not part of its own text, or are in no language. */
const APART = new Set([...BLOCKS, ...'ul ol dl table figure div details pre code kbd'.split(' ')]);

function ownText({ children }: Element): string {
  const texts: string[] = [];
  const open: ElementContent[] = children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'element' && !APART.has(node.tagName)) {
      open.push(...node.children.toReversed());
    }
  }
  return texts.join('');
}

function languageOf(text: string): Language | null {
  if (/\p{Script=Han}/u.test(text))
    return /[\p{Script=Hira}\p{Script=Kana}]/u.test(text) ? null : 'zh-CN';
  return /[a-z]{2}/i.test(text) && !/(?![a-z])\p{L}/iu.test(text) ? 'en' : null;
}
