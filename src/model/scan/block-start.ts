import type { FlowLine } from './flow-line.ts';
import { type HtmlBlock, readHtmlBlock } from './html-block.ts';
import { type Fence, isThematicBreak, readAtxHeading, readFence, underlineLevel } from './leaf.ts';

/** What a line begins by its first characters. */
export type BlockStart =
  | { type: 'heading'; level: number; source: string }
  | { type: 'underline'; level: 1 | 2 }
  | { type: 'break' }
  | { type: 'html'; html: HtmlBlock }
  | { type: 'fence'; fence: Fence };

/**
 * What a line begins that is indented by less than 4 columns; null for text, which may be of a
 * paragraph or a table. An underline needs a paragraph right before it.
 */
export function readBlockStart(
  { text, lazy }: FlowLine,
  { afterParagraph }: { afterParagraph: boolean },
): BlockStart | null {
  const heading = readAtxHeading(text);
  if (heading !== null) return { type: 'heading', ...heading };
  const level = afterParagraph && !lazy ? underlineLevel(text) : 0;
  if (level !== 0) return { type: 'underline', level };
  if (isThematicBreak(text)) return { type: 'break' };
  const html = readHtmlBlock(text);
  if (html !== null) return { type: 'html', html };
  const fence = readFence(text);
  return fence && { type: 'fence', fence };
}
