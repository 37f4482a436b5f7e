import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

/** Reads the papers of a session without its date. */
function papersIn(source: string) {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  return readPage({ chunks: [chunk] }).outline.papers;
}

describe('a heading', () => {
  it.each([
    ['a venue', "### Small Queues for All (OSDI'20)", 'stated'],
    [
      'an address below it',
      '### Small Queues for All\n\nhttps://arxiv.org/abs/2001.00001',
      'stated',
    ],
    ['the sections of a paper', '### Small Queues for All\n\n#### Evaluation', 'stated'],
    [
      'two parts that topics have too',
      '### Small Queues for All\n\n#### Motivation\n\n#### Conclusion',
      'stated',
    ],
    [
      'a conclusion among its sections',
      '### Small Queues for All\n\n#### Waiting\n\n#### Copying\n\n#### Conclusion',
      'stated',
    ],
    ['a text that calls it a paper', '### Small Queues for All\n\n谷歌的论文', 'stated'],
    ['its venue below it', '### Small Queues for All Readers\n\n- 会议：OSDI 2020', 'stated'],
    ['a name and a title', '### Tracer: Locating Slow Calls in Large Systems', 'named'],
    ['many capitals', '### Optimizing Nested Snapshots Using Direct Virtual Disk Images', 'form'],
  ])('with %s is a paper', (_, source, evidence) => {
    expect(papersIn(source)).toMatchObject([{ section: 0, evidence }]);
  });

  it.each([
    ['论文分享：Tiresias: A GPU Cluster Manager (NSDI 2019)', 'Tiresias: A GPU Cluster Manager'],
    ['张三：Attention Is All You Need (NeurIPS 2017)', 'Attention Is All You Need'],
    ['论文阅读：Attention Is All You Need', 'Attention Is All You Need'],
    ['Paper reading: Attention Is All You Need', 'Attention Is All You Need'],
    ['论文分享：基于学习的索引（SIGMOD 2018）', '基于学习的索引'],
    ['论文分享：《基于学习的索引》', '基于学习的索引'],
  ])('%s above an address has a title without a label', (heading, title) => {
    expect(papersIn(`### ${heading}\n\nhttps://arxiv.org/abs/2001.00001`)).toMatchObject([
      { title, arxiv: '2001.00001' },
    ]);
    expect(papersIn(`### ${heading}`)).toMatchObject([{ title }]);
  });

  it.each([
    '论文分享',
    '论文分享：下周安排',
    'Paper reading: who is next',
    '论文讨论：讲“缓存一致性”的',
  ])('%s names no paper', (heading) => {
    expect(papersIn(`### ${heading}`)).toEqual([]);
  });

  it.each([
    '### Small Queues for All Readers\n\n- 会议：OSDI 2020 投稿',
    '### Small Queues for All Readers\n\n- 作者：Alice',
    '### Small Queues for All\n\n#### Conclusion',
    '### Small Queues for All\n\n#### 结论\n\n#### 结论',
    '### Small Queues for All\n\n#### Options\n\n#### Discussion\n\n#### Conclusion',
    '### Our Visit\n\n- Venue: OSDI 2020',
  ])('names no paper in %j', (source) => {
    expect(papersIn(source)).toEqual([]);
  });

  it('inside a paper needs more than the form of a title', () => {
    const inside = '#### Optimizing Nested Snapshots Using Direct Virtual Disk Images';
    expect(papersIn(`### Small Queues for All (OSDI'20)\n\n${inside}`)).toHaveLength(1);
  });

  it.each([
    ['OSDI 2020', 'OSDI'],
    ['Published at OSDI 2020 in November by a group', 'OSDI'],
    ['甲讲，OSDI 2020，有录像。', 'OSDI'],
    ['We compare it with the best systems of OSDI 2020', null],
    ['准备投稿 OSDI 2020', null],
  ])('with the line %s below it has its venue', (line, venue) => {
    expect(papersIn(`### Small Queues for All\n\n${line}\n\n#### Evaluation`)).toMatchObject([
      { title: 'Small Queues for All', venue },
    ]);
  });

  it('with several addresses below it is about other papers', () => {
    const list = '- arXiv:2001.00001\n- arXiv:2001.00002';
    expect(papersIn(`### Small Queues for All\n\n${list}`).map(({ arxiv }) => arxiv)).toEqual([
      '2001.00001',
      '2001.00002',
    ]);
  });
});

describe('a list above the first heading', () => {
  const heading = "\n\n### Small Queues for All (OSDI'20)\n";

  it('lists papers if each item is a long phrase in English', () => {
    const list =
      '- High-density Multi-tenant Bare-metal Cloud\n- Running small jobs on machines that idle';
    expect(papersIn(list + heading)).toHaveLength(3);
    expect(papersIn(list)).toHaveLength(0);
  });

  it.each([
    '- Running small jobs on machines that idle\n- 其他',
    '- Progress of the move to the new machines',
  ])('of %s lists none', (list) => {
    expect(papersIn(list + heading)).toHaveLength(1);
  });
});
