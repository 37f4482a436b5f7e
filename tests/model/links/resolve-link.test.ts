import { describe, expect, test } from 'vitest';
import type { Alias } from '../../../src/model/ledger/ledger-entry.ts';
import { buildLinkIndex } from '../../../src/model/links/link-index.ts';
import { resolveLink } from '../../../src/model/links/resolve-link.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

/** Builds the index as the site does, from the texts of the notes files. */
function indexOf(texts: Record<string, string>, aliases: readonly Alias[] = []) {
  const source = gatherPages(
    Object.entries(texts).map(([file, text]) => splitFile({ file, text })),
  );
  const pages = [...(source.preamble ? [source.preamble] : []), ...source.pages];
  const entries = pages.map((page) => ({
    id: page.id,
    chunks: page.chunks.map(({ file, heading, line }) => ({
      file,
      headingLine: heading?.line ?? line,
      line,
    })),
    rendered: { outline: readPage(page).outline },
  }));
  return buildLinkIndex(entries, { files: source.files, aliases });
}

const NOTES = {
  'run.md': `# 会议笔记

Preface

## 2020/3/11

### Hybrid TLB

#### 背景

### C-LSTM: Enabling Efficient LSTM

## 2020/3/18 组会

### 网络剪枝

#### 背景

### Ideas {#my-ideas}

![](Snipaste_2020-03-18_16-50-03.png)
`,
  '2020-02-26.md': '# IOTLB 讨论\n\n## IOTLB\n\n## Results & more\n',
  '2021/会议.md': '# 2021/5/6\n\n## 二级\n',
  '2021/会 议.md': '# 2021/5/7\n\n## x\n',
  'a?b/why?.md': '# 2021/5/8\n',
  'sub/Again.md': '# 2020/3/11 复会\n\n## 再谈\n',
};

const index = indexOf(NOTES);

/** Follows a link on the page of 2020-03-11. Returns `page#anchor`, after `? ` for a broken link, or null. */
function follow(written: string, { wiki = false, file = 'run.md', page = '2020-03-11' } = {}) {
  const { found, place } = resolveLink({ written, wiki, file, page }, index);
  if (place === null) return null;
  return `${found ? '' : '? '}${place.page}${place.anchor === null ? '' : `#${place.anchor}`}`;
}

describe('a link to a note', () => {
  test.each([
    { written: '2020-02-26.md', out: '2020-02-26' },
    { written: 'a?b/why?.md', out: '2021-05-08' },
    { written: 'a%3Fb/why%3F.md#x', out: '? 2021-05-08' },
    { written: '2020-02-26.md?plain=1', out: '2020-02-26' },
    { written: './2020-02-26.md', out: '2020-02-26' },
    { written: '/2020-02-26.md', out: '2020-02-26' },
    { written: '2020-02-26.MD', out: '2020-02-26' },
    { written: '2020-02-26', out: '2020-02-26' },
    { written: '2020-02-26.md?raw=1', out: '2020-02-26' },
    { written: '2020-02-26.md#iotlb', out: '2020-02-26#iotlb' },
    { written: '2020-02-26.md#results--more', out: '2020-02-26#results-more' },
    { written: '2020-02-26.md#Results & more', out: '2020-02-26#results-more' },
    { written: '2020-02-26.md#iotlb-讨论', out: '2020-02-26' },
    { written: '2021/会议.md', out: '2021-05-06' },
    { written: '2021%2F%E4%BC%9A%E8%AE%AE.md', out: '2021-05-06' },
    { written: '2021\\会议.md', out: '2021-05-06' },
    { written: 'E:\\notes\\2021\\会议.md', out: '2021-05-06' },
    { written: '2021/会 议.md#x', out: '2021-05-07#x' },
    { written: '2021/%E4%BC%9A%20%E8%AE%AE.md', out: '2021-05-07' },
    { written: 'SUB/again.md', out: '2020-03-11#2020-3-11-fu-hui' },
    { written: 'run.md', out: '2020-03-11' },
    { written: '2020-03-18.md', out: '2020-03-18' },
    { written: '2020-03-18.md#网络剪枝', out: '2020-03-18#wang-luo-jian-zhi' },
    { written: '/2020-03-18/#my-ideas', out: '2020-03-18#my-ideas' },
    {
      written: '/2020-03-18/#fig_snipaste-2020-03-18-16-50-03',
      out: '2020-03-18#fig_snipaste-2020-03-18-16-50-03',
    },
    { written: '/', out: 'index' },
    { written: '2020-02-26.md#nothing', out: '? 2020-02-26' },
    { written: 'nothing.md', out: null },
    { written: '../../etc/passwd', out: null },
    { written: '2021/', out: null },
    { written: '', out: null },
  ])('$written leads to $out', ({ written, out }) => {
    expect(follow(written)).toBe(out);
  });

  test.each([
    { written: '../run.md#hybrid-tlb', out: '2020-03-11#hybrid-tlb' },
    { written: '会 议.md', out: '2021-05-07' },
    { written: 'run.md', out: '2020-03-11' },
    { written: '#二级', out: '2021-05-06#er-ji' },
  ])(
    'resolves $written from the folder of its file, then from the notes folder',
    ({ written, out }) => {
      expect(follow(written, { file: '2021/会议.md', page: '2021-05-06' })).toBe(out);
    },
  );
});

describe('a link to a heading of the same file', () => {
  test.each([
    { written: '#hybrid-tlb', out: '2020-03-11#hybrid-tlb' },
    { written: '#Hybrid TLB', out: '2020-03-11#hybrid-tlb' },
    { written: '#网络剪枝', out: '2020-03-18#wang-luo-jian-zhi' },
    { written: '#%E7%BD%91%E7%BB%9C%E5%89%AA%E6%9E%9D', out: '2020-03-18#wang-luo-jian-zhi' },
    { written: '#wang-luo-jian-zhi', out: '2020-03-18#wang-luo-jian-zhi' },
    {
      written: '#c-lstm-enabling-efficient-lstm',
      out: '2020-03-11#c-lstm-enabling-efficient-lstm',
    },
    { written: '#2020318-组会', out: '2020-03-18' },
    { written: '#2020-03-18', out: '2020-03-18' },
    { written: '#背景', out: '2020-03-11#bei-jing' },
    { written: '#背景-1', out: '2020-03-18#bei-jing' },
    { written: '#my-ideas', out: '2020-03-18#my-ideas' },
    { written: '#ideas', out: '2020-03-18#my-ideas' },
    { written: '#会议笔记', out: '2020-03-11' },
    { written: '#', out: null },
    { written: '#nothing', out: null },
  ])('$written leads to $out', ({ written, out }) => {
    expect(follow(written)).toBe(out);
  });
});

describe('a link in double brackets', () => {
  test.each([
    { written: '2020-02-26#IOTLB', out: '2020-02-26#iotlb' },
    { written: 'again', out: '2020-03-11#2020-3-11-fu-hui' },
    { written: '%E4%BC%9A%E8%AE%AE', out: '2021-05-06' },
    { written: '2020-03-18', out: '2020-03-18' },
    { written: 'nowhere/again', out: null },
  ])('$written leads to $out', ({ written, out }) => {
    expect(follow(written, { wiki: true })).toBe(out);
  });
});

test('a link to the only notes file leads to the timeline', () => {
  const alone = indexOf({ 'run.md': NOTES['run.md'] });
  const link = { written: 'run.md', wiki: false, file: 'run.md', page: '2020-03-11' };
  expect(resolveLink(link, alone)).toEqual({ found: true, place: { page: 'index', anchor: null } });
});

test('a link to an alias leads to the target in the ledger', () => {
  const at = (session: string, anchor: string) => ({ session, anchor });
  const moved = indexOf({ 'run.md': NOTES['run.md'] }, [
    { from: at('2020-03-11', 'tlb'), to: at('2020-03-11', 'hybrid-tlb'), isTopic: true },
    { from: at('2020-03-11', 'pruning'), to: at('2020-03-18', 'my-ideas'), isTopic: true },
    { from: at('2020-03-10', ''), to: at('2020-03-11', ''), isTopic: false },
  ]);
  const leads = (written: string) =>
    resolveLink({ written, wiki: false, file: 'run.md', page: '2020-03-11' }, moved).place;
  expect(leads('#tlb')).toEqual({ page: '2020-03-11', anchor: 'hybrid-tlb' });
  expect(leads('#pruning')).toEqual({ page: '2020-03-18', anchor: 'my-ideas' });
  expect(leads('/2020-03-11/#pruning')).toEqual({ page: '2020-03-18', anchor: 'my-ideas' });
  expect(leads('/2020-03-10/')).toEqual({ page: '2020-03-11', anchor: null });
});

test('a link to a heading that groups sessions leads to the next session', () => {
  const grouped = indexOf({
    'a.md':
      '# T\n\n## 春季\n\n### 2020/3/11\n\nx\n\n## 夏季\n\n### 2020/7/1\n\ny\n\n### 2020/7/8\n\nz\n',
  });
  const link = { written: '#夏季', wiki: false, file: 'a.md', page: '2020-03-11' };
  expect(resolveLink(link, grouped)).toEqual({
    found: true,
    place: { page: '2020-07-01', anchor: null },
  });
});

test.each([
  { written: '2020-02-27.md', suggestion: '2020-02-26.md' },
  { written: '2020-02-26.md#iotbl', suggestion: '2020-02-26.md#iotlb' },
  { written: '#hybird-tlb', suggestion: '#hybrid-tlb' },
  { written: 'entirely-other.md', suggestion: null },
])('a broken link to $written has the suggestion $suggestion', ({ written, suggestion }) => {
  const match = resolveLink({ written, wiki: false, file: 'run.md', page: '2020-03-11' }, index);
  expect(match).toMatchObject({ found: false, suggestion });
});

test('resolveLink leads to the section of a block with an id', () => {
  const blocks = indexOf({
    'a.md': '## 2020/3/11\n\n### 剪枝\n\n- 一 ^one\n\n## 2020/3/18\n\n二 ^two\n\n### one\n',
    'b.md': '## 2020/3/18 复会\n\n三 ^three\n',
  });
  const from = { wiki: true, file: 'a.md', page: '2020-03-18' };
  const places = ['#%5Eone', 'a#%5Etwo', 'b#%5Ethree', '#one', '#%5Enone'].map(
    (written) => resolveLink({ ...from, written }, blocks).place,
  );
  expect(places).toEqual([
    { page: '2020-03-11', anchor: 'jian-zhi' },
    { page: '2020-03-18', anchor: null },
    { page: '2020-03-18', anchor: expect.stringMatching(/fu-hui/) },
    { page: '2020-03-18', anchor: 'one' },
    null,
  ]);
});
