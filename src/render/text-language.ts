import type { Element, Root } from 'hast';
import type { Language } from '../model/types.ts';

/**
 * Sets `lang` on each block whose language differs from the surrounding block, so that it is
 * pronounced and typeset correctly (WCAG 2.2, 3.1.2). Text with Han characters counts as Chinese, text
 * whose letters are all English as English. Other text has no known language. Changes the tree.
 * `language` is the language around the tree.
 */
export function nameLanguages({ children }: Root | Element, language: Language): void {
  for (const child of children) {
    if (child.type !== 'element' || child.tagName === 'pre') continue;
    const own = BLOCKS.has(child.tagName) ? languageOf(ownText(child)) : null;
    if (own !== null && own !== language) child.properties['lang'] = own;
    nameLanguages(child, own ?? language);
  }
}

const BLOCKS = new Set('p h2 h3 h4 h5 h6 li td th dt dd summary figcaption blockquote'.split(' '));

/** Elements inside a block that are not part of its own text, or are in no language. */
const APART = new Set([...BLOCKS, ...'ul ol dl table figure div details pre code kbd'.split(' ')]);

function ownText({ children }: Element): string {
  const texts = children.map((child) => {
    if (child.type === 'text') return child.value;
    return child.type === 'element' && !APART.has(child.tagName) ? ownText(child) : '';
  });
  return texts.join('');
}

function languageOf(text: string): Language | null {
  if (/\p{Script=Han}/u.test(text)) {
    return /[\p{Script=Hira}\p{Script=Kana}]/u.test(text) ? null : 'zh-CN';
  }
  return /[a-z]{2}/i.test(text) && !/(?![a-z])\p{L}/iu.test(text) ? 'en' : null;
}
