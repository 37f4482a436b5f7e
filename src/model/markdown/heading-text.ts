import { parseMarkdown } from './markdown.ts';
import { inlineText } from './plain-text.ts';

/** Plain text of a heading's Markdown, `#` marks left out: as the parsed document would give it. */
export function headingText(source: string): string {
  if (!MARKED_UP.test(source)) return source.replace(/\s+/gu, ' ').trim();
  const [block] = parseMarkdown(`# ${source.replaceAll('\n', ' ')}`).children;
  return block?.type === 'heading' ? inlineText(block) : source.trim();
}

/** Anything that inline Markdown gives a meaning to; most headings have none of it. */
const MARKED_UP = /[\\`*_~[\]<>^{}$\n@]|==|&[#\w]|:\/\/|www\.|(?:^|\s)#+\s*$/iu;
