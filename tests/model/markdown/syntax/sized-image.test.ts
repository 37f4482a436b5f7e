import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { readAltSizes } from '../../../../src/model/markdown/syntax/sized-image.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

function imagesIn(markdown: string) {
  const tree = parseMarkdown(markdown);
  readAltSizes(tree);
  return [...nodesIn(tree)].flatMap((node) => {
    if (node.type !== 'image') return [];
    const { start = 0, end = 0 } = node.data?.destination ?? {};
    const written = markdown.slice(start, end);
    return [{ url: node.url, alt: node.alt, size: node.data?.size ?? null, written }];
  });
}

describe('images with a size', () => {
  it.each([
    ['![](a.png =300x)', 'a.png', '', { width: 300 }],
    [
      '![b c](https://i.example/a_b.png =300x200)',
      'https://i.example/a_b.png',
      'b c',
      { width: 300 },
    ],
    ['![](a.png =50%x)', 'a.png', '', { zoom: 0.5 }],
    ['![](a.png  =300 "t" )', 'a.png', '', { width: 300 }],
    ['![](a.png =x200)', 'a.png', '', { height: 200 }],
    ['![](a b.png =300x)', 'a b.png', '', { width: 300 }],
    ['![](a_(1).png =300x*)', 'a_(1).png', '', { width: 300 }],
    ['see ![](a.png =300px) here', 'a.png', '', { width: 300 }],
    ['![](/a?b=1&copy=2 =300x)', '/a?b=1&copy=2', '', { width: 300 }],
  ])('are read in %s', (markdown, url, alt, size) => {
    expect(imagesIn(markdown)).toEqual([{ url, alt, size, written: url }]);
  });

  it.each([
    ['![b](a.png){width=50%}', { zoom: 0.5 }, ''],
    ['![b](a.png){ width=300px .right } c', { width: 300 }, ' c'],
    ['![b](a.png){#fig:x width="300"}', { width: 300 }, ''],
    ['![b](a.png){: height=200}', { height: 200 }, ''],
    ['![b](a.png){style="width: 40%"}', { zoom: 0.4 }, ''],
    ['![b](a.png){.right}', null, '{.right}'],
    ['![b](a.png) {width=50%}', null, ' {width=50%}'],
  ])('may have the size after the image, as in %s', (markdown, size, rest) => {
    const tree = parseMarkdown(markdown);
    readAltSizes(tree);
    const [block] = tree.children;
    const [image, text] = block?.type === 'paragraph' ? block.children : [];
    expect(image).toMatchObject({ alt: 'b' });
    expect(image?.type === 'image' ? (image.data?.size ?? null) : undefined).toEqual(size);
    expect(text?.type === 'text' ? text.value : '').toBe(rest);
  });

  it('keep the brackets of an address as its destination', () => {
    const [image] = imagesIn('![](<a b.png> =300x)');
    expect(image).toEqual({ url: 'a b.png', alt: '', size: { width: 300 }, written: '<a b.png>' });
  });

  it('may have the size in the alternative text', () => {
    expect(
      imagesIn('![b|300](a.png) ![c|20x30](d.png) ![e|f](g.png) ![2020](h.png) ![i|j|40](k.png)'),
    ).toMatchObject([
      { alt: 'b', size: { width: 300 } },
      { alt: 'c', size: { width: 20 } },
      { alt: 'e|f', size: null },
      { alt: '2020', size: null },
      { alt: 'i|j', size: { width: 40 } },
    ]);
  });

  it.each([
    '`![](a.png =300x)`',
    '\\![](a.png =300x)',
    '![](a.png = 300x)',
    '![](a.png =300x',
    '!(a.png =300x)',
    '![](a.png\n=300x)',
  ])('are not read in %j', (markdown) => {
    expect(imagesIn(markdown)).toEqual([]);
  });
});
