import { describe, expect, it, test } from 'vitest';
import { parseBounded } from '../../../src/model/bounds/bounded-markdown.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { isDeeperThan, nodesIn } from '../../../src/model/markdown/tree-nodes.ts';

/** Parses, restores what was held, and returns the texts of the tree and the diagnostics. */
function read(source: string) {
  const { tree, held, diagnostics } = parseBounded(source);
  held.restore(tree);
  const texts = [...nodesIn(tree)].flatMap((node) => ('value' in node ? [node.value] : []));
  return { tree, text: texts.join('\n'), diagnostics };
}

describe('parseBounded', () => {
  it('parses ordinary Markdown like the parser', () => {
    const source = '# A\n\n- b\n  > *c* [d](e)\n\n| f | g |\n|---|---|\n| `h` | ![](i.png) |\n';
    expect(parseBounded(source)).toMatchObject({ tree: parseMarkdown(source), diagnostics: [] });
  });

  it('shows a paragraph with too much markup as written, and parses what is beside it', () => {
    const dense = '*('.repeat(2000);
    const { tree, diagnostics } = read(`**a**\n\n> - ${dense}\n>   end\n\n**b**\n`);
    expect(tree.children).toMatchObject([
      { children: [{ type: 'strong' }] },
      {
        type: 'blockquote',
        children: [
          {
            children: [{ children: [{ children: [{ type: 'text', value: `${dense}\nend` }] }] }],
          },
        ],
      },
      { children: [{ type: 'strong' }] },
    ]);
    expect(diagnostics).toMatchObject([{ rule: 'markup-too-dense', line: 3, column: 5 }]);
  });

  it('keeps a heading, a row and the other cells of a table', () => {
    const dense = '*('.repeat(2000);
    const { tree } = read(
      `### ${dense} ##\n\n##题${dense}\n\n| a |\n| - |\n| **b** |\n| ${dense} |\n`,
    );
    expect(tree.children).toMatchObject([
      { type: 'heading', depth: 3, children: [{ value: `${dense} ##` }] },
      { type: 'heading', depth: 2, children: [{ value: `题${dense}` }] },
      {
        type: 'table',
        children: [
          {},
          { children: [{ children: [{ type: 'strong' }] }] },
          { children: [{ children: [{ value: `| ${dense} |` }] }] },
        ],
      },
    ]);
  });

  it('shows what is nested too deep as written', () => {
    const { tree, diagnostics } = read(`${'> '.repeat(25)}- a\n${'> '.repeat(25)}- b\n\n*c*\n`);
    expect([...nodesIn(tree)].filter(({ type }) => type === 'blockquote')).toHaveLength(20);
    expect([...nodesIn(tree)]).toContainEqual(
      expect.objectContaining({ value: '> > > > > - a\n> > > > > - b' }),
    );
    expect([...nodesIn(tree)].some(({ type }) => type === 'emphasis')).toBe(true);
    expect(diagnostics).toMatchObject([{ rule: 'nesting-too-deep', line: 1, column: 41 }]);
  });

  it('shows a paragraph as written if its emphasis is nested too deep', () => {
    const deep = `${'*a **a '.repeat(15)}x${' a** a*'.repeat(15)}`;
    const { text, diagnostics } = read(`b\n\n${deep}\n`);
    expect(text).toBe(`b\n${deep}`);
    expect(diagnostics).toMatchObject([{ rule: 'nesting-too-deep', line: 3, column: 1 }]);
  });
});

/** Ten times as much of each needs minutes, or overflows the stack of the parser. */
const HOSTILE: Record<string, string> = {
  'unpaired emphasis': '*('.repeat(4000),
  'nested emphasis': `${'_a __b '.repeat(400)}x${' b__ a_'.repeat(400)}`,
  'emphasis beside Han text': '**中文。**的'.repeat(2000),
  'emphasis inside words': 'a*b'.repeat(3000),
  'nested brackets': `${'['.repeat(3000)}a${']'.repeat(3000)}`,
  'closing brackets': 'a]'.repeat(5000),
  'words after a bracket': `[ ${'a '.repeat(5000)}`,
  'nested images': `${'![a '.repeat(300)}x${'](u)'.repeat(300)}`,
  'undefined footnotes': '[^a]'.repeat(4000),
  'comments that never end': `x ${'<!-- '.repeat(3000)}`,
  'instructions that never end': `x ${'<?'.repeat(5000)}`,
  'runs of backticks': Array.from({ length: 500 }, (_, index) => `a${'`'.repeat(index)}`).join(''),
  'an address with underscores': `www.${'_.'.repeat(5000)}`,
  'a row with many cells': `|a|\n|-|\n|${'a|'.repeat(5000)}`,
  'a wide table': `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n`,
  'escaped pipes': `|a|\n|-|\n|${'\\|'.repeat(5000)}|`,
  'a label of many lines': `[${'t\n'.repeat(5000)}]: b`,
  'a title of many lines': `[a]: b "${'t\n'.repeat(8000)}"`,
  'nested list items': `${'1. '.repeat(400)}x`,
  'nested lists of all kinds': `${'* + - '.repeat(400)}x`,
  'nested quotes': `${'>'.repeat(3000)} x`,
  'nested footnotes': `${'[^a]: '.repeat(400)}x`,
  'quotes and lists': `${'> - '.repeat(400)}x`,
  'lazy lines': `> ${'a\n'.repeat(4000)}`,
  'lazy lines in a list': `- ${'a\n'.repeat(4000)}`,
  'many quotes': '> a\n\n'.repeat(3100),
  'many nested lists': '- - - a\n'.repeat(3100),
};

describe('parseBounded, for hostile Markdown,', () => {
  test.each(Object.keys(HOSTILE))('ends, and keeps each word: %s', (name) => {
    const source = HOSTILE[name] ?? '';
    const { tree, text, diagnostics } = read(`before\n\n${source}\n\nafter\n`);
    const letters = (words: string) => words.match(/[a-z]|\p{sc=Han}/gu)?.length;
    const hasMarkers = /nested (?:images|footnotes)/.test(name);
    if (!hasMarkers) expect(letters(text)).toBe(letters(`before\n\n${source}\n\nafter\n`));
    expect(diagnostics).toHaveLength(1);
    expect(text.startsWith('before\n')).toBe(true);
    expect(text.endsWith('\nafter')).toBe(true);
    expect(isDeeperThan(tree, 80)).toBe(false);
  });
});
