import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { treeText } from '../tree-text.ts';

function readingOf(source: string) {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const { outline, diagnostics } = readPage({ chunks: [chunk] });
  return { outline, rules: diagnostics.map(({ rule, at }) => `${rule} ${at.offset}`) };
}

describe('plainHeadings', () => {
  it.each([
    '### Meeting Date/Time: 11 March 2020, 10:00',
    '### Date & Time: 11 March',
    '### Duration: 90 minutes',
    '### Moderator & Notes: Ada',
    '#### **Attendees**: Ada, Bea',
    '### Notes taken by: Ada',
    '### Location (room): 3.14',
    '### 🕐 时间：9:00',
    '### 会议地点：G305',
    '### 会议名称：定题',
    '### 参会人员：甲、乙',
    '### Ort und Zeit: Raum 3',
    '### 日時：3月11日',
    '### [GitHub Agenda](https://a.example)',
    '### [Audio/Video of the meeting](https://a.example)',
    '### Time: 10:00',
    '### Zoom: https://a.example',
    '### Moderator: Ada <!-- omit in toc -->\n### Notes: Bea',
  ])('makes text of the field in %s', (source) => {
    const { outline } = readingOf(source);
    expect(outline.sections).toEqual([]);
    expect(outline.introduction).not.toBe('');
  });

  it.each([
    '### Attendees',
    '### Attendees:',
    '### Update: cache',
    '### Time complexity: n log n',
    '### Datum structures: trees',
    '### 时间复杂度：对数',
    '### 记录：讨论了剪枝',
    '### 方式：甲',
    '### Host: memory',
    '### Notes: a',
    '### Zoom: a video system',
    '### Time: a survey',
    '### Room: acoustics',
    '### [Paper](https://a.example)',
    '### Agenda',
    '### [Agenda](https://a.example) and more',
  ])('keeps the heading %s', (source) => {
    expect(readingOf(source).outline.sections).toHaveLength(1);
  });

  it('nests the headings below a field as if it was text', () => {
    const { outline } = readingOf('### Duration: 1 h\n\n#### Budget\n\na');
    expect(outline.sections).toMatchObject([{ heading: 'Budget', level: 1 }]);
  });

  it('removes and reports headings without text', () => {
    const { outline, rules } = readingOf('a\n\n##\n\nb\n\n### {#x}\n\n### ![](c.png)\n');
    expect(outline.sections).toMatchObject([{ heading: 'c' }]);
    expect(outline.introduction).toBe('a · b');
    expect(rules).toEqual(['heading-empty 2', 'heading-empty 6']);
  });
});

describe('removeLastRules', () => {
  it.each([
    ['a\n\n---\n', 'paragraph(text"a")'],
    ['a\n\n---\n\n***\n\n##\n', 'paragraph(text"a")'],
    ['---\n\na\n', 'thematicBreak paragraph(text"a")'],
    ['---', ''],
    ['> a\n>\n> ---', 'blockquote(paragraph(text"a") thematicBreak)'],
    ['[b]\n\n---\n\n[b]: /c\n', 'paragraph(link</c>(text"b"))'],
  ])('reads %j as %s', (source, out) => {
    const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
    expect(treeText(readPage({ chunks: [chunk] }).tree)).toBe(out);
  });

  it('looks above footnotes', () => {
    const source = 'a[^1]\n\n---\n\n[^1]: b';
    const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
    const { tree } = readPage({ chunks: [chunk] });
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'footnoteDefinition']);
  });
});
