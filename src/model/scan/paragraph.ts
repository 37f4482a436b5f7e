import { parse, preprocess } from 'micromark';
import { expandTabs } from './blanks.ts';
import type { FlowLine } from './line.ts';
import type { ScannedDefinition } from './scan.ts';

type ParagraphContent = {
  definitions: ScannedDefinition[];
  /** The inline content after the definitions; empty if nothing follows them. */
  source: string;
};

/**
 * Splits the lines of a paragraph, at least one, into link definitions and inline content. Without
 * `mayDefine` all of it is content.
 */
export function readParagraph(
  lines: readonly FlowLine[],
  { mayDefine }: { mayDefine: boolean },
): ParagraphContent {
  const looksLikeIt =
    mayDefine && lines[0]?.text.startsWith('[') && lines.some(({ text }) => text.includes(']:'));
  const definitions = looksLikeIt ? readDefinitions(lines) : [];
  const last = definitions.at(-1);
  const rest = last === undefined ? lines : lines.slice(last.endLine + 1 - firstNumber(lines));
  const source = rest.map(({ text }) => text).join('\n');
  // The lookbehind keeps long runs of blanks linear.
  return { definitions, source: source.replace(/(?<![ \t])[ \t]+$/u, '') };
}

/** Reads the link definitions at the start of a paragraph (section 4.7) with micromark. */
function readDefinitions(lines: readonly FlowLine[]): ScannedDefinition[] {
  const text = lines.map(plainLine).join('\n');
  const numberBefore = firstNumber(lines) - 1;
  const events = micromark.content().write(preprocess()(text, undefined, true));
  micromark.defined.length = 0;
  const tokens = events.flatMap(([kind, token]) => (kind === 'enter' ? [token] : []));
  const labels = tokens.filter(({ type }) => type === 'definitionLabelString');
  return tokens
    .filter(({ type }) => type === 'definition')
    .map(({ start, end }, index) => ({
      kind: 'link',
      label: text.slice(labels[index]?.start.offset, labels[index]?.end.offset),
      line: numberBefore + start.line,
      endLine: numberBefore + end.line,
      // With an indent of 4, every line continues the definition. A lazy line such as `===` would not.
      source: text.slice(start.offset, end.offset).replace(/\n */gu, '\n    '),
    }));
}

/** Shared, because its creation takes ten times as long as one definition. */
const micromark = parse();

function plainLine({ text, column, indent }: FlowLine, index: number): string {
  return (index === 0 ? '' : ' '.repeat(indent)) + expandTabs(text, column);
}

function firstNumber(lines: readonly FlowLine[]): number {
  return lines[0]?.number ?? 0;
}
