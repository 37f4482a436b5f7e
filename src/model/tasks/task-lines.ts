import type { Paragraph, PhrasingContent } from 'mdast';
import { contentLines } from '../markdown/content-lines.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { TaskLineNode } from './found-task.ts';
import { readMark } from './task-marks.ts';

/** A line of a paragraph. */
export type Line = { content: PhrasingContent[]; text: string };

/** Divides a paragraph at its line breaks. */
export function linesOf({ children }: Paragraph): Line[] {
  return contentLines(children).map((content) => ({ content, text: guardedText(content) }));
}

/** Turns some lines of a paragraph into nodes of their own and returns these. Changes the paragraph. */
export function wrapLines(
  paragraph: Paragraph,
  lines: readonly Line[],
  isTask: (index: number) => boolean,
): TaskLineNode[] {
  const { line = 1, column = 1 } = paragraph.position?.start ?? {};
  const wrapped: TaskLineNode[] = [];
  paragraph.children = lines.flatMap(({ content }, index): PhrasingContent[] => {
    const end: PhrasingContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
    if (!isTask(index)) return [...end, ...content];
    const point = { line: line + index, column };
    const node: TaskLineNode = { type: 'taskLine', children: content };
    wrapped.push(Object.assign(node, { position: { start: point, end: point } }));
    return [...end, node];
  });
  return wrapped;
}

/**
 * Returns the text of an item: its first line, and the lines that continue it because the line before was
 * too long for the next word.
 */
export function firstLine(lines: readonly Line[]): string {
  let end = 1;
  while (end < lines.length && isContinued(lines, end)) end += 1;
  return lines
    .slice(0, end)
    .map(({ text }) => text)
    .join(' ');
}

function isContinued(lines: readonly Line[], index: number): boolean {
  const [before, after] = [lines[index - 1]?.text ?? '', lines[index]?.text ?? ''];
  return before.length >= WRAPPED && readMark(after) === null;
}

/** The least length of a line that was broken because it was too long. */
const WRAPPED = 60;

/** Returns whether a line is struck out from its beginning to its end. */
export function isStruck({ content }: Line): boolean {
  const shown = content.filter((node) => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value));
  return shown.length > 0 && shown.every(({ type }) => type === 'delete');
}

/** Returns the text of a line. Guards keep code at its ends from being read as words of a task. */
function guardedText(content: readonly PhrasingContent[]): string {
  const [only] = content;
  if (content.length < 2 && (only === undefined || only.type === 'text'))
    return (only?.value ?? '').replace(/\s+/gu, ' ').trim();
  const shown = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const text = inlineText({ type: 'paragraph', children: [...content] });
  const guardOf = (node: PhrasingContent | undefined) =>
    node?.type === 'inlineCode' ? CODE_GUARD : '';
  return guardOf(shown[0]) + text + guardOf(shown.at(-1));
}

/** Returns a text without its guards. */
export function withoutGuards(text: string): string {
  return text.replaceAll(CODE_GUARD, '');
}

/** A word joiner, which no pattern of the words of a task matches. */
const CODE_GUARD = '\u2060';
