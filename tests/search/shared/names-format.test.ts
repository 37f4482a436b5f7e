import { expect, test } from 'vitest';
import { readNames, writeNames } from '../../../src/search/shared/names-format.ts';
import { resultHeader } from '../../../src/search/shared/record.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';

const session = { id: '2020-03-11', title: '组会', date: '2020-03-11' };
const section = (url: string, heading: string, path: string[]): SearchSection => {
  const thumbnail = heading === 'IOTLB' ? '/assets/a.webp' : null;
  return { url, heading, path, text: '', session, hasFigure: false, thumbnail, order: 0 };
};

const sections = [
  section('/base/2020-03-11/', '组会', []),
  section('/base/2020-03-11/#sr-iov', 'SR-IOV!', []),
  section('/base/2020-03-11/#iotlb', 'IOTLB', ['SR-IOV!']),
  section('/base/2020-03-11/#jian-zhi', '剪枝', ['SR-IOV!', 'IOTLB']),
  section('/base/2020-03-11/#sr-iov-2', 'SR-IOV', ['SR-IOV!']),
  section('/base/2020-03-11/#section', '', []),
  {
    ...section('/base/2020-03-18/#c-plus-plus', 'C++', []),
    session: { ...session, id: '2020-03-18' },
  },
];

test('readNames reads what writeNames wrote', () => {
  const named = sections.map((each) => ({ url: each.url, header: resultHeader(each) }));
  expect(readNames(writeNames(sections))).toEqual(named);
});

test('writeNames leaves out anchors that can be derived from the heading', () => {
  expect(writeNames(sections)).not.toContain('iotlb');
});
