import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '../../../src/search/shared/record.ts';
import { searchSection } from '../../support/search-section.ts';

const section = searchSection({
  heading: '网络 <b>剪枝</b>',
  path: ['论文'],
  text: 'SR-IOV 迁移 · 2020',
});
/** Pagefind removes zero-width spaces when it loads a record. */
const shown = (content: string) => content.replaceAll('\u200b', '');

describe('writeRecord', () => {
  it('separates the content at every unit and keeps it readable', () => {
    const { content } = writeRecord(section);
    expect(content).toContain('网\u200b络 \u200b<\u200bb\u200b>\u200b剪');
    expect(shown(content)).toBe('网络 <b>剪枝</b> · SR-IOV 迁移 · 2020');
  });

  it('marks the space between two Han characters, which no phrase may cross', () => {
    const { content } = writeRecord(searchSection({ heading: '压缩 再' }));
    expect(shown(content)).toBe('压缩 \u2060再');
  });

  it('stores what results show in a filter, outside of the searched content', () => {
    const record = writeRecord(section);
    expect(record.language).toBe('zh-cn');
    expect(JSON.parse(record.filters['shown']?.[0] ?? '')).toEqual([
      '网络 <b>剪枝</b>',
      ['论文'],
      '2020-03-11',
      '2020-03-11 组会',
    ]);
    expect(record).not.toHaveProperty('meta');
    const { filters } = writeRecord({ ...section, thumbnail: '/assets/a.webp' });
    expect(JSON.parse(filters['shown']?.[0] ?? '')).toContain('/assets/a.webp');
  });
});

describe('readRecord', () => {
  it.each([
    { why: 'heading and text', heading: '压缩 再', text: '网络 剪枝 · x' },
    { why: 'only a heading', heading: 'IOMMU', text: '' },
    { why: 'only a text', heading: '', text: 'a · b' },
    { why: 'a text that begins like its heading', heading: 'a', text: 'a · a' },
  ])('reads what writeRecord wrote: $why', ({ heading, text }) => {
    const { content, filters } = writeRecord(searchSection({ heading, text }));
    expect(readRecord({ content: shown(content), filters })).toEqual({
      header: [heading, [], '2020-03-11', '2020-03-11 组会'],
      text,
    });
  });
});
