import { expect, test } from 'vitest';
import {
  readNames,
  readResults,
  writeNames,
  writeResults,
} from '../../../src/search/shared/names-format.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';

const session = { id: '2020-03-11', title: '组会', date: '2020-03-11' };
const section = (url: string, heading: string, path: string[]): SearchSection => {
  const thumbnail = heading === 'IOTLB' ? '/assets/a.webp' : null;
  return {
    url,
    heading,
    path,
    text: '',
    files: '',
    session,
    hasFigure: false,
    thumbnail,
    order: 0,
  };
};

const sections = [
  section('/base/2020-03-11/', '组会', []),
  section('/base/2020-03-11/#sr-iov', 'SR-IOV!', []),
  section('/base/2020-03-11/#iotlb', 'IOTLB', ['SR-IOV!']),
  section('/base/2020-03-11/#jian-zhi', '剪枝', ['SR-IOV!', 'IOTLB']),
  section('/base/2020-03-11/#sr-iov-2', 'SR-IOV', ['SR-IOV!']),
  section('/base/2020-03-11/#section', '', []),
  section('/base/2020-03-11/#other', 'Other', ['', 'not listed']),
  {
    ...section('/base/2020-03-18/#c-plus-plus', 'C++', []),
    session: { ...session, id: '2020-03-18' },
  },
];

const namedOf = ({ url, heading, path, thumbnail, session: { id, title } }: SearchSection) => ({
  url,
  heading,
  path,
  thumbnail,
  session: { id, title },
});

test('readNames reads what writeNames wrote', () => {
  expect(readNames(writeNames(sections))).toEqual(sections.map(namedOf));
});

test('writeNames leaves out anchors that can be derived from the heading', () => {
  expect(writeNames(sections)).not.toContain('iotlb');
});

test('readResults reads what writeResults wrote, with empty texts', () => {
  const shown = sections.map((each, index) => ({
    ...each,
    text: ['', 'a · "b"', '[剪枝]'][index % 3] ?? '',
    files: index % 2 === 0 ? '' : '16:43 a.png',
  }));
  expect(readResults(writeResults(shown))).toEqual(
    shown.map((each) => ({ ...namedOf(each), text: each.text, files: each.files })),
  );
});
