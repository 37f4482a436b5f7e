import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import {
  firstLine,
  isStruck,
  linesOf,
  withoutGuards,
  wrapLines,
} from '../../../src/model/tasks/task-lines.ts';

function paragraphOf(source: string) {
  const [block] = parseMarkdown(source).children;
  if (block?.type !== 'paragraph') throw new Error('No paragraph');
  return block;
}

const textsOf = (source: string) => linesOf(paragraphOf(source)).map(({ text }) => text);

describe('linesOf', () => {
  it('divides a paragraph at line breaks and breaks', () => {
    expect(textsOf('a **b**\nc\\\nd')).toEqual(['a b', 'c', 'd']);
  });

  it('guards code at the ends of a line', () => {
    const [text = ''] = textsOf('`TODO: a` b `@c`');
    expect(text).not.toMatch(/^TODO|@c$/);
    expect(withoutGuards(text)).toBe('TODO: a b @c');
  });
});

it('firstLine goes on after a line that was too long', () => {
  const long = 'a line of more than sixty characters, which had to be broken';
  expect(firstLine(linesOf(paragraphOf(`${long}\nhere\nand there`)))).toBe(`${long} here`);
  expect(firstLine(linesOf(paragraphOf('short\nhere')))).toBe('short');
  expect(firstLine(linesOf(paragraphOf(`${long}\nTODO: b`)))).toBe(long);
});

it('isStruck needs the whole line to be struck out', () => {
  const struck = (source: string) => linesOf(paragraphOf(source)).map(isStruck);
  expect(struck('~~a~~。\n~~b~~ c')).toEqual([true, false]);
});

it('wrapLines makes lines nodes of their own', () => {
  const paragraph = paragraphOf('a\nTODO: **b**\nc');
  const nodes = wrapLines(paragraph, linesOf(paragraph), (index) => index === 1);
  expect(nodes.map(({ position }) => position?.start.line)).toEqual([2]);
  expect(paragraph.children.map(({ type }) => type)).toEqual([
    'text',
    'text',
    'taskLine',
    'text',
    'text',
  ]);
});
