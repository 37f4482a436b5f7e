import { describe, expect, it } from 'vitest';
import { parseChunk } from '../../../src/model/outline/chunk-document.ts';
import { treeText } from '../tree-text.ts';

const chunk = (source: string, definitions = '') => ({
  file: 'n.md',
  heading: { text: '2020/3/11 下午', level: 2, line: 1 },
  line: 2,
  source,
  definitions,
});

describe('parseChunk', () => {
  it('lets the paragraphs of hard-wrapped notes flow', () => {
    const line = 'The committee met in the usual room and agreed to the budget of the';
    const source = `${line}\ncoming year.`;
    const textOf = (flows: object) => treeText(parseChunk({ ...chunk(source), ...flows }, 0).tree);
    expect(textOf({ flows: true })).toContain('of the coming year.');
    expect(textOf({})).toContain('of the\\ncoming year.');
  });

  it.each([
    { source: 'a\n\n<xss>', definitions: '', out: ['2:1 html-removed <xss>'] },
    { source: '[a](javascript:x)', definitions: '', out: ['0:1 link-unsafe javascript:x'] },
    { source: '[a](E:\\a.md) [[a:b]]', definitions: '', out: [] },
    { source: '看\n![]（a.png）', definitions: '', out: ['1:1 image-syntax'] },
    { source: ':bug: ![]（a.png）', definitions: '', out: ['0:7 image-syntax'] },
    { source: '看\n![](a b.png)', definitions: '', out: ['1:1 address-spaced a b.png'] },
    { source: '[x]\n\n<xss>', definitions: '[x]: /u\n[y]: /v', out: ['2:1 html-removed <xss>'] },
  ])('reports $out for $source', ({ source, definitions, out }) => {
    const { diagnostics } = parseChunk(chunk(source, definitions), 0);
    const found = diagnostics.map(({ rule, at, column, values }) =>
      [`${at.offset}:${column}`, rule, ...Object.values(values)].join(' '),
    );
    expect(found).toEqual(out);
  });

  it.each([
    { index: 0, out: null },
    { index: 1, out: [{ type: 'text', value: '2020/3/11 下午' }] },
  ])('opens a part only if the chunk is not the first of its page (index $index)', (row) => {
    expect(parseChunk(chunk('a'), row.index).part?.children ?? null).toEqual(row.out);
  });
});
