import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/search/build/catalogue.ts';
import { searchSection } from '../../support/search-section.ts';

const undated = { id: 'undated', title: 'undated', date: null };
const sections = [
  searchSection({ heading: '网络剪枝', text: 'Virtual virtualization SR-IOV', hasFigure: true }),
  searchSection({ heading: 'C++', text: 'virtual' }),
  searchSection({
    heading: '剪枝',
    text: `constructor __proto__ ${'x'.repeat(60)} ${'x'.repeat(61)}`,
    hasFigure: true,
    session: undated,
  }),
  searchSection({ heading: '……', text: 'bare', session: undated }),
];

describe('catalogueOf', () => {
  const { catalogue, vocabulary, pinyin, variants } = catalogueOf(sections);

  it('lists sessions with their number of sections', () => {
    expect(catalogue.sessions).toEqual([
      ['2020-03-11', 2],
      [null, 2],
    ]);
  });

  it('counts the units of headings, and lists sections with figures and with bare headings', () => {
    expect(catalogue.headings).toEqual([4, 3, 2, 2]);
    expect(catalogue.figures).toEqual([0, 2]);
    expect(catalogue.bare).toEqual([[3, '……']]);
  });

  it('lists every distinct word and compound', () => {
    expect(vocabulary.words).toContain('virtualization');
    expect(vocabulary.words.filter((word) => word === 'virtual')).toHaveLength(1);
    expect(vocabulary.compounds).toEqual(['c++', 'sr-iov']);
  });

  it('lists the pinyin of headings and its syllables', () => {
    expect(pinyin.get('网络剪枝')).toEqual(['wang', 'luo', 'jian', 'zhi']);
    expect(catalogue.syllables).toEqual(['jian', 'luo', 'wang', 'zhi']);
  });

  it('lists other spellings of the Han text', () => {
    expect(variants.get('網路')).toEqual(['网络']);
  });
});
