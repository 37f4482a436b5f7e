import { describe, expect, it } from 'vitest';
import { readAlerts, removeTocMarkers } from '../../../src/model/markdown/block-markers.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { plainText } from '../../../src/model/markdown/plain-text.ts';
import { treeText } from '../tree-text.ts';

function firstQuote(markdown: string) {
  const tree = parseMarkdown(markdown);
  readAlerts(tree);
  const [quote] = tree.children;
  if (quote?.type !== 'blockquote') throw new Error('The Markdown does not begin with a quote.');
  return { alert: quote.data?.alert ?? null, text: plainText([quote]) };
}

describe('readAlerts', () => {
  it.each([
    { markdown: '> [!NOTE]\n> a **b**', alert: 'note', text: 'a b' },
    { markdown: '> [!warning]  \n> a', alert: 'warning', text: 'a' },
    { markdown: '> [!TIP]\n>\n> - a', alert: 'tip', text: 'a' },
    { markdown: '> [!NOTE]\n> a  \n> b', alert: 'note', text: 'a b' },
    { markdown: '> [!IMPORTANT]\n> **a**', alert: 'important', text: 'a' },
    { markdown: '> [!NOTE]', alert: null, text: '[!NOTE]' },
    { markdown: '> [!NOTE] a', alert: null, text: '[!NOTE] a' },
    { markdown: '> [!NOTE]**a**', alert: null, text: '[!NOTE]a' },
    { markdown: '> [!OTHER]\n> a', alert: null, text: '[!OTHER] a' },
  ])('reads $markdown as alert $alert with the text $text', ({ markdown, alert, text }) => {
    expect(firstQuote(markdown)).toEqual({ alert, text });
  });
});

describe('removeTocMarkers', () => {
  it.each([
    { input: '[TOC]\n\na', out: 'paragraph(text"a")' },
    { input: '[toc]', out: '' },
    { input: 'see [TOC]', out: 'paragraph(text"see [TOC]")' },
    { input: '`[TOC]`', out: 'paragraph(inlineCode"[TOC]")' },
  ])('turns $input into $out', ({ input, out }) => {
    const tree = parseMarkdown(input);
    removeTocMarkers(tree);
    expect(treeText(tree)).toBe(out);
  });
});
