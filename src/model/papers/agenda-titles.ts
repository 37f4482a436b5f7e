import type { Nodes, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import { countWords, isPhrase, titleForm } from './title-form.ts';

/**
 * Reads the titles of a list that opens a session, above its first heading. Such an agenda lists papers
 * only if each item is a long phrase in English and nothing else.
 */
export function agendaTitles([list]: readonly RootContent[]): { title: string; node: Nodes }[] {
  if (list?.type !== 'list') return [];
  const titles = list.children.flatMap((item) => {
    const [paragraph, ...others] = item.children;
    if (paragraph?.type !== 'paragraph' || others.length > 0 || item.checked != null) return [];
    const isPlain = paragraph.children.every(({ type }) => type === 'text');
    const title = inlineText(paragraph);
    const isLong = countWords(title, { withParts: true }) >= 6 && isPhrase(title, 4);
    const isTitular = isPlain && !/[.,:;!?]/.test(title) && isLong;
    return isTitular || titleForm(title) !== null ? [{ title, node: paragraph }] : [];
  });
  return titles.length === list.children.length ? titles : [];
}
