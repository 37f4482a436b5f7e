import { describe, expect, it } from 'vitest';
import { figureCaption, wrapFigures } from '../../../src/model/images/figures.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { safeHtml } from '../../../src/model/html/safe-html.ts';
import { nodesIn } from '../../../src/model/markdown/tree-nodes.ts';
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
    { input: '[![](a.png)](u)', out: A },
    { input: '[![](a.png)](u) ![](b.png)', out: `gallery(${A} ${B})` },
    { input: '<a href="u">![](a.png)</a>', out: A },
    { input: '[![](a.png) x](u)', out: 'paragraph(link<u>(image<a.png> text" x"))' },
    { input: '# ![](a.png)', out: 'heading(image<a.png>)' },
  ])('turns $input into $out', ({ input, out }) => {
    const tree = parseMarkdown(input);
    wrapFigures(tree);
    expect(treeText(tree)).toBe(out);
  });
});

it.each([
  { input: '[![](a.png)](https://e.example)', href: 'https://e.example', isLinked: undefined },
  { input: '<a href="b.md">![](a.png)</a>', href: 'b.md', isLinked: undefined },
  { input: '[![](a.png)](javascript:x)', href: undefined, isLinked: undefined },
  { input: 'see [![](a.png)](u)', href: undefined, isLinked: true },
  { input: 'see <a href="u">![](a.png)</a>', href: undefined, isLinked: true },
  { input: 'see <a href="u">b</a> ![](a.png)', href: undefined, isLinked: undefined },
])('wrapFigures marks the image of $input', ({ input, href, isLinked }) => {
  const tree = parseMarkdown(input);
  safeHtml(tree);
  wrapFigures(tree);
  const [image] = [...nodesIn(tree)].filter((node) => node.type === 'image');
  expect([image?.data?.href, image?.data?.isLinked]).toEqual([href, isLinked]);
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
    { alt: 'image.png', out: null },
    { alt: 'b-2.JPG', out: null },
    { alt: 'image (1)', out: null },
    { alt: 'Untitled 2', out: null },
    { alt: 'alt text', out: null },
    { alt: 'enter image description here', out: null },
    { alt: '在这里插入图片描述', out: null },
    { alt: '请添加图片描述', out: null },
    { alt: '屏幕截图', out: null },
    { alt: '图 1', out: '图 1' },
    { alt: 'Screenshot 2020-03-11 at 10.00.00 AM', out: null },
    { alt: 'image-20200311164306114', out: null },
    { alt: 'Image of the cache', out: 'Image of the cache' },
    { alt: 'Figure 3: the cache', out: 'Figure 3: the cache' },
    { alt: '图片分类的结果', out: '图片分类的结果' },
    { alt: 'see loss.png', out: 'see loss.png' },
  ])('returns $out for the alternative text $alt of a.b.png', ({ alt, out }) => {
    expect(figureCaption(alt, 'a.b.png')).toBe(out);
  });
});
