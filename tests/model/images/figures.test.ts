import { describe, expect, it } from 'vitest';
import { figureCaption, wrapFigures } from '../../../src/model/images/figures.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { treeText } from '../tree-text.ts';

const A = 'figure(image<a.png>)';
const B = 'figure(image<b.png>)';

describe('wrapFigures', () => {
  it.each([
    { input: '![](a.png)', out: A },
    { input: 'x\n![](a.png)\ny', out: `paragraph(text"x") ${A} paragraph(text"y")` },
    { input: 'x  \n![](a.png)', out: `paragraph(text"x") ${A}` },
    { input: '![](a.png) ![](b.png)', out: `gallery(${A} ${B})` },
    { input: '![](a.png)\n\n![](b.png)\n\n![](a.png)', out: `gallery(${A} ${B} ${A})` },
    { input: '![](a.png)\n\nx\n\n![](b.png)', out: `${A} paragraph(text"x") ${B}` },
    { input: '- ![](a.png)\n\n  ![](b.png)', out: `list(listItem(gallery(${A} ${B})))` },
    { input: '> ![](a.png)', out: `blockquote(${A})` },
    { input: 'see ![](a.png)', out: 'paragraph(text"see " image<a.png>)' },
    { input: '# ![](a.png)', out: 'heading(image<a.png>)' },
  ])('turns $input into $out', ({ input, out }) => {
    const tree = parseMarkdown(input);
    wrapFigures(tree);
    expect(treeText(tree)).toBe(out);
  });
});

describe('figureCaption', () => {
  it.each([
    { alt: 'IOTLB 的\n 结构', out: 'IOTLB 的 结构' },
    { alt: '', out: null },
    { alt: 'Image', out: null },
    { alt: '截图', out: null },
    { alt: 'a.b.png', out: null },
    { alt: 'a.b', out: null },
    { alt: 'a', out: 'a' },
  ])('returns $out for the alternative text $alt of a.b.png', ({ alt, out }) => {
    expect(figureCaption(alt, 'a.b.png')).toBe(out);
  });
});
