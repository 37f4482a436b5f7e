import { expect, test } from 'vitest';
import { catalogueOf } from '../../../src/search/build/catalogue.ts';
import { scanSections } from '../../../src/search/build/scan-sections.ts';
import { searchSection } from '../../support/search/search-section.ts';

const undated = { id: 'undated', title: 'undated', date: null };
const sections = [
  searchSection({ heading: '网络剪枝', text: 'Virtual virtualization SR-IOV', hasFigure: true }),
  searchSection({ heading: 'C++', text: 'virtual' }),
  searchSection({ heading: '剪枝', text: 'constructor', hasFigure: true, session: undated }),
  searchSection({ heading: '……', text: 'bare', session: undated }),
  searchSection({
    heading: '团建',
    session: { ...undated, id: 'trip', date: '2020-03-18', end: '2020-03-24' },
  }),
];

test('catalogueOf describes the sections', () => {
  const pinyin = new Map([
    ['剪枝', ['jian', 'zhi']],
    ['枝', ['zhi']],
  ]);
  expect(catalogueOf(sections, scanSections(sections), pinyin)).toEqual({
    syllables: ['jian', 'zhi'],
    sessions: [
      ['2020-03-11', 2],
      [null, 2],
      ['2020-03-18', 1, '2020-03-24'],
    ],
    headings: [4, 3, 2, 2, 2],
    texts: [5, 1, 1, 1, 0],
    figures: [0, 2],
    bare: [[3, '……']],
  });
});
