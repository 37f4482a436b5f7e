import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/search/query/lexicon.ts';
import { planQuery } from '../../../src/search/query/plan.ts';
import { parseQuery } from '../../../src/search/query/query.ts';

const lexicon = lexiconOf(
  {
    words: [
      '14',
      '4',
      'c',
      'chrome',
      'copies',
      'copy',
      'device',
      'from',
      'iommu',
      'iov',
      'lstm',
      'on',
      'paravirtual',
      'query',
      'sr',
      'virtual',
      'virtualization',
      'write',
      'writes',
    ],
    compounds: ['1.8', 'c-lstm', 'copy-on-write', 'copy-on-writes', 'sr-iov'],
  },
  [{ run: '网络剪枝', syllables: ['wang', 'luo', 'jian', 'zhi'] }],
);

const plan = (typed: string) => planQuery(parseQuery(typed), lexicon);
const phrases = (typed: string) =>
  plan(typed).flatMap(({ parts }) =>
    parts.map(({ alternatives }) => alternatives.map(({ phrase }) => phrase).sort()),
  );

test.each([
  { why: 'prefix and infix', input: 'virtual', out: ['paravirtual', 'virtual', 'virtualization'] },
  { why: 'infix alone', input: 'lizat', out: ['virtualization'] },
  { why: 'singular', input: 'devices', out: ['device'] },
  { why: 'singular in -ies', input: 'queries', out: ['query'] },
  { why: 'plural in -ies', input: 'copy', out: ['copies', 'copy'] },
  { why: 'joined compound', input: 'clstm', out: ['c - lstm', 'c lstm'] },
  { why: 'joined and split', input: 'sriov', out: ['sr - iov', 'sr iov'] },
  { why: 'compound in all its forms', input: 'SR-IOV', out: ['sr - iov', 'sr iov'] },
  {
    why: 'unfinished compound',
    input: 'copy-on-wri',
    out: ['copy - on - wri', 'copy - on - write', 'copy - on - writes', 'copy on wri'],
  },
  { why: 'number, which is not joined', input: '1.8', out: ['1 . 8'] },
  { why: 'pinyin', input: 'jianzhi', out: ['剪 枝'] },
  { why: 'Han run', input: '剪枝', out: ['剪 枝'] },
  { why: 'signs around a word', input: '(iommu),', out: ['iommu'] },
  { why: 'quoted word, not guessed', input: '"devices"', out: [] },
  { why: 'nonsense', input: 'zzqx', out: [] },
])('looks up $input: $why', ({ input, out }) => {
  expect(phrases(input)).toEqual([out]);
});

test('looks up both sides of a sign that is not indexed', () => {
  expect(phrases('剪枝，iommu')).toEqual([['剪 枝'], ['iommu']]);
});

test('widens the ends of a mixed run only as far as its Han text allows', () => {
  const [part] = plan('4个使用')[0]?.parts ?? [];
  expect(part).toMatchObject({
    alternatives: [{ phrase: '4 个 使 用' }],
    bound: '个 使 用',
    wider: [{ phrase: '14 个 使 用' }],
  });
});

test.each([
  { why: 'a letter doubled', input: 'iommmu', out: ['iommu'] },
  { why: 'two letters swapped', input: 'iomum', out: ['iommu'] },
  { why: 'two slips in a long word', input: 'virtualisatoin', out: ['virtualization'] },
  { why: 'a slip in a compound', input: 'copy-on-wrote', out: ['copy-on-write'] },
  { why: 'too short', input: 'sx', out: [] },
  { why: 'a number', input: '145', out: [] },
  { why: 'two slips in a short word', input: 'iumo', out: [] },
])('guesses from $input, where nothing else is found: $why', ({ input, out }) => {
  const [part] = plan(input)[0]?.parts ?? [];
  expect(part?.otherwise.map(({ assumed }) => assumed)).toEqual(out);
});

test('leaves out terms without anything that is indexed', () => {
  expect(plan('…… ？')).toEqual([]);
});

test('looks up signs only where there is nothing else', () => {
  expect(phrases('iommu - 剪枝 %')).toEqual([['iommu'], ['剪 枝']]);
  expect(phrases('%')).toEqual([['%']]);
  expect(phrases('?? 🚀')).toEqual([['? ?'], ['🚀']]);
});

test('looks up other ways of writing Han text where it is not found as written', () => {
  const variants = new Map([['網路', ['网络']]]);
  const otherwise = (typed: string) =>
    planQuery(parseQuery(typed), { ...lexicon, variants }).map(({ parts }) =>
      parts[0]?.otherwise.map(({ phrase, assumed }) => ({ phrase, assumed })),
    );
  expect(otherwise('網路剪枝')).toEqual([[{ phrase: '网 络 剪 枝', assumed: '网络剪枝' }]]);
  expect(otherwise('"網路剪枝"')).toEqual([[]]);
});

test('plans a query of nothing but signs, quotes and long words in no time', () => {
  const hostile = [
    `${'a-'.repeat(5000)}b`,
    '"'.repeat(9999),
    'sriov'.repeat(2000),
    '剪'.repeat(5000),
  ];
  // A quadratic plan would take minutes, and the runner ends it.
  for (const typed of hostile) expect(plan(typed)).toBeDefined();
});
