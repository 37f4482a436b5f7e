import { leadingDefinitions } from './definition.ts';
import type { FlowLine } from './flow-line.ts';
import { expandTabs, trimmedEnd } from './blanks.ts';

export type ParagraphDefinition = { label: string; line: number; endLine: number; source: string };

/** Link definitions that a paragraph begins with, and the inline content after them. */
export type ParagraphContent = {
  definitions: ParagraphDefinition[];
  /** Empty where the definitions are all. */
  source: string;
};

/** What the lines of a paragraph hold. There is at least one line. */
export function readParagraph(lines: readonly FlowLine[]): ParagraphContent {
  const definitions = lines[0]?.text.startsWith('[') ? readDefinitions(lines) : [];
  const last = definitions.at(-1);
  const rest = last === undefined ? lines : lines.slice(last.endLine + 1 - firstNumber(lines));
  const source = rest.map(({ text }) => text).join('\n');
  return { definitions, source: source.slice(0, trimmedEnd(source, source.length)) };
}

function readDefinitions(lines: readonly FlowLine[]): ParagraphDefinition[] {
  const text = lines.map(plainLine).join('\n');
  let line = firstNumber(lines);
  let counted = 0;
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (text.charAt(counted) === '\n') line++;
    return line;
  };
  return leadingDefinitions(text).map(({ label, start, end }) => {
    const startLine = lineAt(start);
    // Behind an indent of 4 a line goes on, also one as `===` that did so only as a lazy line.
    const source = text.slice(start, end).replace(/\n */gu, '\n    ');
    return { label, line: startLine, endLine: lineAt(end), source };
  });
}

function plainLine({ text, column, indent }: FlowLine, index: number): string {
  return (index === 0 ? '' : ' '.repeat(indent)) + expandTabs(text, column);
}

function firstNumber(lines: readonly FlowLine[]): number {
  return lines[0]?.number ?? 0;
}
