import { stemmer } from 'stemmer';
import { expect, test } from 'vitest';
import { createLexicon } from '../../../../src/search/query/vocabulary/lexicon.ts';
import { planQuery } from '../../../../src/search/query/matching/plan.ts';
import { parseQuery } from '../../../../src/search/query/query.ts';

const lexicon = createLexicon(
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
  { pinyin: new Map([['网络剪枝', ['wang', 'luo', 'jian', 'zhi']]]), stem: stemmer },
);

const plan = (typed: string) => planQuery(parseQuery(typed), lexicon);
const phrases = (typed: string) =>
  plan(typed).flatMap(({ parts }) =>
    parts.map(({ candidates }) => candidates.map(({ phrase }) => phrase).sort()),
  );

test.each([
  {
    why: 'prefix and infix',
    input: 'virtual',
    out: ['paravirtual', 'virtual', 'virtualization', 'virtualization'],
  },
  { why: 'infix alone', input: 'lizat', out: ['lizat', 'virtualization'] },
  { why: 'singular', input: 'devices', out: ['device', 'devices'] },
  { why: 'singular in -ies', input: 'queries', out: ['queries', 'query'] },
  { why: 'plural in -ies', input: 'copy', out: ['copies', 'copy'] },
  { why: 'joined compound', input: 'clstm', out: ['c - lstm', 'c lstm', 'clstm'] },
  { why: 'joined compound and split words', input: 'sriov', out: ['sr - iov', 'sr iov', 'sriov'] },
  { why: 'compound in all its forms', input: 'SR-IOV', out: ['sr - iov', 'sr iov'] },
  {
    why: 'unfinished compound',
    input: 'copy-on-wri',
    out: ['copy - on - wri', 'copy - on - write', 'copy - on - writes', 'copy on wri'],
  },
  { why: 'number that is not joined', input: '1.8', out: ['1 . 8'] },
  { why: 'pinyin', input: 'jianzhi', out: ['jianzhi', '剪 枝'] },
  { why: 'Han run', input: '剪枝', out: ['剪 枝'] },
  { why: 'symbols around a word', input: '(iommu),', out: ['iommu'] },
  { why: 'quoted word without guesses', input: '"devices"', out: ['devices'] },
  { why: 'quoted word, not longer ones', input: '"virtual"', out: ['virtual'] },
  { why: 'quoted word of a file name', input: '"snipaste"', out: ['snipaste'] },
  { why: 'quoted phrase, not its ends', input: '"copy on writ"', out: ['copy on writ'] },
  { why: 'quoted compound', input: '"copy-on-write"', out: ['copy - on - write'] },
  { why: 'quoted phrase with a symbol', input: '"剪枝，(iommu)。"', out: ['剪 枝  ( iommu )'] },
  { why: 'excluded word, not longer ones', input: '-virtual', out: ['virtual'] },
  { why: 'excluded word of a file name', input: '-snipaste', out: ['snipaste'] },
  { why: 'excluded words with symbols', input: '-剪枝，iommu。', out: ['剪 枝  iommu'] },
  { why: 'excluded name that ends in symbols', input: '-c++,', out: ['c + +'] },
  { why: 'nonsense', input: 'zzqx', out: ['zzqx'] },
])('planQuery looks up $input: $why', ({ input, out }) => {
  expect(phrases(input)).toEqual([out]);
});

test('planQuery looks up both sides of a symbol that is not indexed', () => {
  expect(phrases('剪枝，iommu')).toEqual([['剪 枝'], ['iommu']]);
});

test('planQuery widens the words at the ends of a phrase, bound by its Han text', () => {
  const [part] = plan('4个使用')[0]?.parts ?? [];
  expect(part).toMatchObject({
    candidates: [{ phrase: '4 个 使 用' }],
    bound: '个 使 用',
    wider: [{ phrase: '14 个 使 用' }],
  });
});

test.each([
  { why: 'a letter doubled', input: 'iommmu', out: ['iommu'] },
  { why: 'two letters swapped', input: 'iomum', out: ['iommu'] },
  { why: 'two typos in a long word', input: 'virtualisatoin', out: ['virtualization'] },
  { why: 'a typo in a compound', input: 'copy-on-wrote', out: ['copy-on-write'] },
  { why: 'too short', input: 'sx', out: [] },
  { why: 'a number', input: '145', out: [] },
  { why: 'two typos in a short word', input: 'iumo', out: [] },
])('planQuery has the fallback $out for $input: $why', ({ input, out }) => {
  const [part] = plan(input)[0]?.parts ?? [];
  expect(part?.fallback.map(({ assumed }) => assumed)).toEqual(out);
});

test('planQuery skips terms without any indexed unit', () => {
  expect(plan('…… ？')).toEqual([]);
});

test('planQuery looks up symbols only if the query has nothing else', () => {
  expect(phrases('iommu - 剪枝 %')).toEqual([['iommu'], ['剪 枝']]);
  expect(phrases('%')).toEqual([['%']]);
  expect(phrases('?? 🚀')).toEqual([['? ?'], ['🚀']]);
});

test('planQuery falls back to other spellings of Han text, unless it is quoted', () => {
  const variants = new Map([['網路', ['网络']]]);
  const fallback = (typed: string) =>
    planQuery(parseQuery(typed), { ...lexicon, variants }).map(({ parts }) =>
      parts[0]?.fallback.map(({ phrase, assumed }) => ({ phrase, assumed })),
    );
  expect(fallback('網路剪枝')).toEqual([[{ phrase: '网 络 剪 枝', assumed: '网络剪枝' }]]);
  expect(fallback('"網路剪枝"')).toEqual([[]]);
});

test('planQuery takes little time for symbols, quotes and very long words', () => {
  const hostile = [
    `${'a-'.repeat(5000)}b`,
    '"'.repeat(9999),
    'sriov'.repeat(2000),
    '剪'.repeat(5000),
  ];
  // With a quadratic algorithm, this would take minutes and time out.
  for (const typed of hostile) expect(plan(typed)).toBeDefined();
});

test('planQuery looks up the other names of a term, also if it is inflected', () => {
  const synonyms = [
    ['剪枝', 'pruning'],
    ['copy-on-write', '写时复制'],
  ];
  const joined = createLexicon({ words: [], compounds: [] }, { synonyms, stem: stemmer });
  const lookups = (typed: string) =>
    planQuery(parseQuery(typed), joined).flatMap(({ parts }) =>
      parts.map(({ candidates }) => candidates.map(({ phrase }) => phrase)),
    );
  expect(lookups('剪枝')).toEqual([['剪 枝', 'pruning']]);
  expect(lookups('prune')).toEqual([['prune', '剪 枝']]);
  expect(lookups('写时复制')).toEqual([['写 时 复 制', 'copy - on - write']]);
  expect(lookups('"剪枝"')).toEqual([['剪 枝']]);
});

test('planQuery looks up a time as written, and no time at all for year:2020', () => {
  expect(phrases('2020/4/1 year:2020')).toEqual([['2020 / 4 / 1']]);
  expect(plan('year:2020')).toMatchObject([{ time: { from: '2020' }, parts: [] }]);
});

test('planQuery falls back to the letters of a symbol', () => {
  const known = createLexicon({ words: ['cpp', 'csharp'], compounds: [] });
  const fallback = (typed: string) =>
    planQuery(parseQuery(typed), known)[0]?.parts[0]?.fallback.map(({ assumed }) => assumed);
  expect(fallback('C++')).toEqual(['cpp']);
  expect(fallback('C#')).toEqual(['csharp']);
});
