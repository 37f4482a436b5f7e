import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { readAltSizes } from '../../../src/model/markdown/sized-image.ts';
import { nodesIn } from '../../../src/model/markdown/tree-nodes.ts';

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
    ['![](a.png =x200)', 'a.png', '', null],
    ['![](a_(1).png =300x*)', 'a_(1).png', '', { width: 300 }],
    ['see ![](a.png =300px) here', 'a.png', '', { width: 300 }],
  ])('are read in %s', (markdown, url, alt, size) => {
    expect(imagesIn(markdown)).toEqual([{ url, alt, size, written: url }]);
  });

  it('keep the brackets of an address as its destination', () => {
    const [image] = imagesIn('![](<a b.png> =300x)');
    expect(image).toEqual({ url: 'a b.png', alt: '', size: { width: 300 }, written: '<a b.png>' });
  });

  it('may have the size in the alternative text', () => {
    expect(
      imagesIn('![b|300](a.png) ![c|20x30](d.png) ![e|f](g.png) ![2020](h.png)'),
    ).toMatchObject([
      { alt: 'b', size: { width: 300 } },
      { alt: 'c', size: { width: 20 } },
      { alt: 'e|f', size: null },
      { alt: '2020', size: null },
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
