import { expect, test } from 'vitest';
import { type SearchSection, searchRecord } from '../../../src/search/shared/record.ts';

const section: SearchSection = {
  url: '/2020-03-11/#jian-zhi',
  heading: '网络 <b>剪枝</b>',
  path: ['论文'],
  text: 'SR-IOV 迁移 · 2020',
  session: { id: '2020-03-11', title: '组会', date: '2020-03-11' },
  hasFigure: false,
  thumbnail: null,
  order: 3,
};

test('cuts content at every unit and keeps it readable', () => {
  const { content } = searchRecord(section);
  expect(content).toContain('网\u200b络 \u200b<\u200bb\u200b>\u200b剪');
  expect(content.replaceAll('\u200b', '')).toBe('网络 <b>剪枝</b> · SR-IOV 迁移 · 2020');
});

test('marks the space between two Han characters, which no phrase may cross', () => {
  const { content } = searchRecord({ ...section, heading: '压缩 再', text: '' });
  expect(content.replaceAll('\u200b', '')).toBe('压缩 \u2060再');
});

test('carries what results show outside of what is searched', () => {
  const record = searchRecord(section);
  expect(record.language).toBe('zh-cn');
  expect(JSON.parse(record.filters['shown']?.[0] ?? '')).toEqual([
    '网络 <b>剪枝</b>',
    ['论文'],
    '2020-03-11',
    '组会',
  ]);
  expect(record).not.toHaveProperty('meta');
  const { filters } = searchRecord({ ...section, thumbnail: '/assets/a.webp' });
  expect(JSON.parse(filters['shown']?.[0] ?? '')).toContain('/assets/a.webp');
});
