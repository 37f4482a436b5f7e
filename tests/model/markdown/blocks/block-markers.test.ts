import { describe, expect, it } from 'vitest';
import { removeTocMarkers } from '../../../../src/model/markdown/blocks/block-markers.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { treeText } from '../../tree-text.ts';

describe('removeTocMarkers', () => {
  it.each([
    { input: '[TOC]\n\na', out: 'paragraph(text"a")' },
    { input: '[toc]', out: '' },
    { input: '[[toc]]\n\n[[_TOC_]]', out: '' },
    { input: '[toc](toc.md)', out: 'paragraph(link<toc.md>(text"toc"))' },
    { input: 'see [TOC]', out: 'paragraph(text"see [TOC]")' },
    { input: '`[TOC]`', out: 'paragraph(inlineCode"[TOC]")' },
  ])('turns $input into $out', ({ input, out }) => {
    const tree = parseMarkdown(input);
    removeTocMarkers(tree);
    expect(treeText(tree)).toBe(out);
  });
});
