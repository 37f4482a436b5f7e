import { describe, expect, it } from 'vitest';
import { readCallouts } from '../../../../src/model/markdown/blocks/callouts.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { plainText } from '../../../../src/model/markdown/plain-text.ts';

function firstQuote(markdown: string) {
  const tree = parseMarkdown(markdown);
  readCallouts(tree);
  const [quote] = tree.children;
  if (quote?.type !== 'blockquote') throw new Error('The Markdown does not begin with a quote.');
  const { kind = null, fold = null, hasTitle = false } = quote.data?.callout ?? {};
  return { kind, fold, hasTitle, text: plainText([quote]) };
}

describe('readCallouts', () => {
  it.each([
    { markdown: '> [!NOTE]\n> a **b**', kind: 'note', text: 'a b' },
    { markdown: '> [!warning]  \n> a', kind: 'warning', text: 'a' },
    { markdown: '> [!TIP]\n>\n> - a', kind: 'tip', text: 'a' },
    { markdown: '> [!NOTE]\n> a  \n> b', kind: 'note', text: 'a b' },
    { markdown: '> [!IMPORTANT]\n> **a**', kind: 'important', text: 'a' },
    { markdown: '> [!faq]\n> a', kind: 'question', text: 'a' },
    { markdown: '> [!Todo]\n> a', kind: 'todo', text: 'a' },
    { markdown: '> [!note|wide]\n> a', kind: 'note', text: 'a' },
  ])('reads $markdown as $kind with the text $text', ({ markdown, kind, text }) => {
    expect(firstQuote(markdown)).toEqual({ kind, fold: null, hasTitle: false, text });
  });

  it.each([
    { markdown: '> [!tip] A **b**\n> c', kind: 'tip', text: 'A b · c' },
    { markdown: '> [!NOTE] a', kind: 'note', text: 'a' },
    { markdown: '> [!recipe]\n> a', kind: 'note', text: 'recipe · a' },
    { markdown: '> [!结论] 甲\n> 乙', kind: 'note', text: '甲 · 乙' },
    { markdown: '> [!bug] a `b` c\n> - d', kind: 'bug', text: 'a b c · d' },
  ])('reads the title of $markdown', ({ markdown, kind, text }) => {
    expect(firstQuote(markdown)).toEqual({ kind, fold: null, hasTitle: true, text });
  });

  it.each([
    { markdown: '> [!faq]- a\n> b', fold: 'closed', hasTitle: true, text: 'a · b' },
    { markdown: '> [!faq]+\n> b', fold: 'open', hasTitle: false, text: 'b' },
  ])('reads that $markdown is folded', ({ markdown, ...out }) => {
    expect(firstQuote(markdown)).toEqual({ kind: 'question', ...out });
  });

  it.each([
    ['> [!NOTE]', '[!NOTE]'],
    ['> [!NOTE]**a**', '[!NOTE]a'],
    ['> a [!NOTE]', 'a [!NOTE]'],
    ['> [!] a', '[!] a'],
    ['> \\[!NOTE] a', '[!NOTE] a'],
  ])('leaves %s as it is', (markdown, text) => {
    expect(firstQuote(markdown)).toEqual({ kind: null, fold: null, hasTitle: false, text });
  });

  it('reads a callout inside another', () => {
    const tree = parseMarkdown('> [!note] a\n> > [!todo]- b\n> > c');
    readCallouts(tree);
    expect(plainText(tree.children)).toBe('a · b · c');
  });
});
