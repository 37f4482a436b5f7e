import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

const titles = (text: string) => segmentTitles(text, { defaultYear: 2021 });

describe('openRanges', () => {
  it.each([
    ['## 一、放假至1月12日', '2021-01-12 放假至1月12日'],
    ['## 放假到 2021/1/12', '2021-01-12 放假到 2021/1/12'],
    ['## 1. Holidays until Jan 12', '2021-01-12 Holidays until Jan 12'],
    ['## ~1.12', '2021-01-12 ~1.12'],
  ])('reads %j beside another period', (heading, title) => {
    expect(titles(`# T\n${heading}\na\n## 1月13日至1月20日\nb`)).toEqual([
      title,
      '2021-01-13--2021-01-20',
    ]);
  });

  it('reads no heading among single days', () => {
    expect(titles('# T\n## 1月12日\na\n## 回顾至1月13日\nb\n## 1月14日\nc')).toEqual([
      '2021-01-12',
      'null 回顾至1月13日',
      '2021-01-14',
    ]);
  });

  it.each(['## 从头到尾', '## 到1月12日为止的总结', '## 第1周到1月12日'])(
    'leaves %j',
    (heading) => {
      const [first] = titles(`# T\n## 1月13日至1月20日\nb\n${heading}\na\n## 1月21日至1月28日\nb`);
      expect(first).toBe('2021-01-13--2021-01-20');
      expect(
        titles(`# T\n## 1月13日至1月20日\nb\n${heading}\na\n`).filter((title) => /^2/.test(title)),
      ).toHaveLength(1);
    },
  );

  it('reads a long heading in linear time', () => {
    const words = '到'.repeat(50_000);
    expect(titles(`# T\n## 1月13日至1月20日\nb\n## ${words}\na`)).toHaveLength(2);
  });
});
