import { describe, expect, it } from 'vitest';
import { replaceEmojiNames } from '../../../../src/model/markdown/syntax/emoji.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';
import { inlineText } from '../../../../src/model/markdown/plain-text.ts';

function read(markdown: string) {
  const tree = parseMarkdown(markdown);
  replaceEmojiNames(tree);
  return tree;
}

describe('replaceEmojiNames', () => {
  it.each([
    { markdown: ':bug:', out: '🐛' },
    { markdown: '修复:bug:了 **:+1:**', out: '修复🐛了 👍' },
    { markdown: '# :rocket: Start', out: '🚀 Start' },
    { markdown: '[:bug: report](https://a.example)', out: '🐛 report' },
    { markdown: ':no_such_emoji:', out: ':no_such_emoji:' },
    { markdown: ':constructor:', out: ':constructor:' },
    { markdown: '1:100:2', out: '1:100:2' },
    { markdown: 'std::bug::x', out: 'std::bug::x' },
    { markdown: 'https://a.example/:bug:', out: 'https://a.example/:bug:' },
    { markdown: '<https://a.example/-:bug:>', out: 'https://a.example/-:bug:' },
    { markdown: '[[:bug:]]', out: ':bug:' },
    { markdown: '`:bug:`', out: ':bug:' },
    { markdown: '\\:bug:', out: ':bug:' },
    { markdown: ':bug\\:', out: ':bug:' },
    { markdown: '\\* :bug: \\:bug:', out: '* 🐛 :bug:' },
  ])('shows $markdown as $out', ({ markdown, out }) => {
    expect(inlineText(read(markdown))).toBe(out);
  });

  it('replaces names in the alternative text of an image', () => {
    const alts = [...nodesIn(read('![:bug: 图](a.png) ![[a.png|:bug:]]'))].flatMap((node) =>
      node.type === 'image' ? [node.alt] : [],
    );
    expect(alts).toEqual(['🐛 图', ':bug:']);
  });
});
