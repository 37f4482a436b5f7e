import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../src/model/markdown/tree-nodes.ts';
import { FootnoteNumbers, footnoteSection } from '../../src/render/footnotes.ts';
import { LABELS, parseHtml } from './rendering.ts';

/** Returns the ids of all references outside of footnotes, in order. */
function refer(tree: Root, numbers: FootnoteNumbers): (string | null)[] {
  const blocks = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  return blocks.flatMap((block) =>
    Array.from(nodesIn(block)).flatMap((node) =>
      node.type === 'footnoteReference' ? [numbers.refer(node)?.id ?? null] : [],
    ),
  );
}

const identifiers = (numbers: FootnoteNumbers) =>
  Array.from(numbers.all(), ({ definition }) => definition.identifier);

describe('FootnoteNumbers', () => {
  it('numbers footnotes by their first references, and each further reference', () => {
    const tree = parseMarkdown('a[^y] b[^x] c[^y]\n\n[^x]: ex\n\n[^y]: why');
    const numbers = new FootnoteNumbers(tree);
    expect(refer(tree, numbers)).toEqual(['fnref_1', 'fnref_2', 'fnref_1_2']);
    expect(identifiers(numbers)).toEqual(['y', 'x']);
  });

  it('returns the same number for a reference each time', () => {
    const tree = parseMarkdown('a[^x]\n\n[^x]: ex');
    const numbers = new FootnoteNumbers(tree);
    expect(refer(tree, numbers)).toEqual(refer(tree, numbers));
    expect(Array.from(numbers.all(), ({ references }) => references)).toEqual([['fnref_1']]);
  });

  it('puts footnotes without references last', () => {
    const tree = parseMarkdown('a[^x]\n\n[^unused]: never\n\n[^x]: ex');
    const numbers = new FootnoteNumbers(tree);
    refer(tree, numbers);
    expect(identifiers(numbers)).toEqual(['x', 'unused']);
  });

  it('includes footnotes that are first referred to while an earlier one is rendered', () => {
    const tree = parseMarkdown('a[^x]\n\n[^unused]: u\n\n[^x]: ex[^z]\n\n[^z]: zed');
    const numbers = new FootnoteNumbers(tree);
    refer(tree, numbers);
    const order: string[] = [];
    for (const { definition } of numbers.all()) {
      order.push(definition.identifier);
      for (const node of nodesIn(definition)) {
        if (node.type === 'footnoteReference') numbers.refer(node);
      }
    }
    expect(order).toEqual(['x', 'z', 'unused']);
  });

  it('returns null for a reference to a footnote of another tree', () => {
    const tree = parseMarkdown('a[^x]\n\n[^x]: ex');
    expect(refer(tree, new FootnoteNumbers(parseMarkdown('b')))).toEqual([null]);
  });

  it('keeps the first of two definitions and lists the second without references', () => {
    const tree = parseMarkdown('a[^x]\n\n[^x]: first\n\n[^x]: second');
    const numbers = new FootnoteNumbers(tree);
    refer(tree, numbers);
    const footnotes = [...numbers.all()];
    expect(footnotes.map(({ references }) => references)).toEqual([['fnref_1'], []]);
    expect(footnotes[0]?.definition).toBe(tree.children[1]);
  });
});

describe('footnoteSection', () => {
  const section = (html: string, references: string[]) => {
    const [definition] = parseMarkdown('[^a]: b').children;
    if (definition?.type !== 'footnoteDefinition') throw new Error('Not a footnote');
    const tree = parseHtml(html);
    const content = tree.type === 'root' ? tree.children : [];
    const footnote = { number: 1, definition, references };
    return toHtml(footnoteSection([{ footnote, content }], LABELS));
  };
  const back = (id: string, label: string) =>
    `<a class="footnote-back" href="#${id}" aria-label="${label}">↩</a>`;

  it.each([
    {
      name: 'adds a link back to the last paragraph',
      html: '<p>a</p>\n<p>b</p>\n',
      references: ['r1'],
      out: `<li id="fn_1"><p>a</p>\n<p>b ${back('r1', 'Back to 1')}</p></li>`,
    },
    {
      name: 'adds a link back for each reference',
      html: '<p>a</p>',
      references: ['r1', 'r1_2'],
      out: `<li id="fn_1"><p>a ${back('r1', 'Back to 1')} ${back('r1_2', 'Back to 1-2')}</p></li>`,
    },
    {
      name: 'adds a link back after a text that does not end with a paragraph',
      html: '<ul></ul>',
      references: ['r1'],
      out: `<li id="fn_1"><ul></ul> ${back('r1', 'Back to 1')}</li>`,
    },
    {
      name: 'adds no link back without references',
      html: '<p>a</p>',
      references: [],
      out: '<li id="fn_1"><p>a</p></li>',
    },
  ])('$name', ({ html, references, out }) => {
    expect(section(html, references)).toContain(out);
  });

  it('labels the section with its heading', () => {
    expect(section('', [])).toMatch(
      /^<section class="footnotes" aria-labelledby="fn_label"><h2 id="fn_label">Notes<\/h2>\n<ol>/,
    );
  });
});
