import { describe, expect, it } from 'vitest';
import { withoutComments } from '../../../../src/model/markdown/syntax/comments.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { headingText } from '../../../../src/model/markdown/plain-text.ts';
import { treeText } from '../../tree-text.ts';

describe('comments in a paragraph', () => {
  it.each([
    ['a %%b%% c', 'paragraph(text"a  c")'],
    ['%%a%%', 'paragraph()'],
    ['（%%甲*%%）', 'paragraph(text"（）")'],
    ['a %%b\nc%% d', 'paragraph(text"a \\n d")'],
    ['%% a 50% %%', 'paragraph()'],
  ])('are left out of %j', (markdown, out) => {
    expect(treeText(parseMarkdown(markdown))).toBe(out);
  });

  it.each(['100%% and 50%% more', '%%', '%%%%', '%%a', '%d%%', '%%%a%%%', 'a%%b%%'])(
    'are not found in %s',
    (markdown) => {
      expect(treeText(parseMarkdown(markdown))).toBe(`paragraph(text${JSON.stringify(markdown)})`);
    },
  );

  it('are left out of headings, and stay in code', () => {
    expect(headingText('2020/3/11 %%draft%%')).toBe('2020/3/11');
    expect(headingText('`%%a%%`')).toBe('%%a%%');
  });
});

describe('withoutComments', () => {
  it.each([
    { text: 'a\n%%\n## 2020/3/11\n\nb\n%%\nc', out: 'a\n\n\n\n\n\nc' },
    { text: '%% a\nb %%\nc', out: '\n\nc' },
    { text: '%%\na', out: '%%\na' },
    { text: '%% Load\nx = 1\n%% Plot\ny', out: '%% Load\nx = 1\n%% Plot\ny' },
    { text: '```\n%%\na\n%%\n```', out: '```\n%%\na\n%%\n```' },
    { text: '```a``` b\n%%\nc\n%%', out: '```a``` b\n\n\n' },
    { text: '> ```\n> a\n> ```\n%%\nb\n%%', out: '> ```\n> a\n> ```\n\n\n' },
    { text: '%%a%%\nb\n%%', out: '%%a%%\nb\n%%' },
    { text: '100\n%%%\na\n%%%', out: '100\n%%%\na\n%%%' },
  ])('turns $text into $out', ({ text, out }) => {
    expect(withoutComments(text.split('\n')).join('\n')).toBe(out);
  });
});
