import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/model/outline/page-outline.ts';
import { removeBlockMarkers } from '../../../../src/model/markdown/blocks/fenced-blocks.ts';
import { treeText } from '../../tree-text.ts';

function treeOf(source: string): string {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  return treeText(readPage({ chunks: [chunk] }).tree);
}

describe('blocks of other editors', () => {
  it.each([
    [':::info\na\n:::\nb', 'blockquote(paragraph(text"a")) paragraph(text"b")'],
    [
      ':::spoiler more\n- a\n- b\n:::',
      'blockquote(paragraph(text"more") list(listItem(paragraph(text"a")) listItem(paragraph(text"b"))))',
    ],
    [
      'a\n::: warning **b** c\n| d |\n|---|\n| e |\n:::\nf',
      'paragraph(text"a") blockquote(paragraph(strong(text"b") text" c") table(tableRow(tableCell(text"d")) tableRow(tableCell(text"e")))) paragraph(text"f")',
    ],
    [
      '::::info\n:::tip\na\n:::\nb\n::::\nc',
      'blockquote(blockquote(paragraph(text"a")) paragraph(text"b")) paragraph(text"c")',
    ],
    [
      '- a\n  :::info\n  b\n  :::\n- c',
      'list(listItem(paragraph(text"a") blockquote(paragraph(text"b"))) listItem(paragraph(text"c")))',
    ],
    [
      '- a\n\n:::info\n- b\n:::\n- c',
      'list(listItem(paragraph(text"a"))) blockquote(list(listItem(paragraph(text"b")))) list(listItem(paragraph(text"c")))',
    ],
    [
      '<aside>\n💡 **a**\n\n- b\n</aside>\n\nc',
      'blockquote(paragraph(text"💡 " strong(text"a")) list(listItem(paragraph(text"b")))) paragraph(text"c")',
    ],
    [
      '```a``` b\n\n:::info\nc\n:::',
      'paragraph(inlineCode"a" text" b") blockquote(paragraph(text"c"))',
    ],
    ['<aside>💡 a\nb</aside>\n\nc', 'blockquote(paragraph(text"💡 a\\nb")) paragraph(text"c")'],
    ['<aside>a</aside>', 'html"<blockquote>" paragraph(text"a") html"</blockquote>"'],
    [':::color2\na\n:::', 'paragraph(text"a")'],
    ...['1. a', '- a', '# a', '> a', '---', '[a]: b', '    a', '\\[x\\]'].map((title) => [
      `:::info ${title}\nb\n:::`,
      `blockquote(paragraph(text${JSON.stringify(title.trim().replaceAll('\\', ''))}) paragraph(text"b"))`,
    ]),
    [
      ':::info <b>a</b>\nb\n:::',
      'blockquote(paragraph(html"<b>" text"a" html"</b>") paragraph(text"b"))',
    ],
    [
      `:::info ${'> '.repeat(20_000)}\nb\n:::`,
      `blockquote(paragraph(text"${'> '.repeat(20_000).trim()}") paragraph(text"b"))`,
    ],
    ['> a\n\n:::info\nb\n:::', 'blockquote(paragraph(text"a")) blockquote(paragraph(text"b"))'],
  ])('are quotes: %j', (source, out) => {
    expect(treeOf(source)).toBe(out);
  });
});

describe('removeBlockMarkers', () => {
  it.each([
    ['```\n:::info\na\n:::\n```'],
    ['~~~\n```\n:::info\n~~~ a\n:::\n~~~'],
    [':::info\na'],
    ['a\n:::'],
    [':::unknown\na\n:::'],
    ['`<aside>`'],
    ['std:::info\n:::'],
  ])('leaves %j as it is', (source) => {
    expect(removeBlockMarkers(source)).toEqual({ source, blocks: [] });
  });

  it('replaces the lines of a block with comments', () => {
    expect(removeBlockMarkers('a\n::::tip **b**\nc\n::::\n')).toEqual({
      source: 'a\n<!---->\nc\n<!---->\n',
      blocks: [{ from: 2, to: 4, callout: { kind: 'tip', fold: null }, title: '**b**' }],
    });
  });
});
