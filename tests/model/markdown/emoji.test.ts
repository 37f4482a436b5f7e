import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { inlineText } from '../../../src/model/markdown/plain-text.ts';

test.each([
  { markdown: ':bug:', out: '🐛' },
  { markdown: '修复:bug:了 **:+1:**', out: '修复🐛了 👍' },
  { markdown: '# :rocket: Start', out: '🚀 Start' },
  { markdown: ':no_such_emoji:', out: ':no_such_emoji:' },
  { markdown: ':constructor:', out: ':constructor:' },
  { markdown: '1:100:2', out: '1:100:2' },
  { markdown: 'std::bug::x', out: 'std::bug::x' },
  { markdown: 'https://a.example/:bug:', out: 'https://a.example/:bug:' },
  { markdown: '`:bug:`', out: ':bug:' },
  { markdown: '\\:bug:', out: ':bug:' },
])('shows $markdown as $out', ({ markdown, out }) => {
  expect(inlineText(parseMarkdown(markdown))).toBe(out);
});
