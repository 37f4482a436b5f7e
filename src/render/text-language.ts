import type { Language } from '../model/types.ts';
import type { Element, ElementContent, Root } from 'hast';

/**
 * Says of each block that is in the other language than what it stands in, by `lang`, so that it is
 * read aloud and set as such: WCAG 2.2, 3.1.2. Text with Han characters is Chinese, whatever else it
 * holds; text of nothing but English letters is English; any other says nothing. Changes the tree.
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

/** Blocks that stand in other blocks, and what is no language. */
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
