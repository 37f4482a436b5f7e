import { expect, test } from 'vitest';
import { scanSections } from '../../../src/search/build/scan-sections.ts';

const sections = [
  { heading: 'C++ 剪枝', text: 'Virtual virtualization SR-IOV', files: '' },
  { heading: '', text: '剪 枝，virtual', files: 'a-1.png' },
  { heading: '……', text: '', files: '' },
];
const { positions, vocabulary, ...scanned } = scanSections(sections);

test('scanSections counts the units of headings and texts', () => {
  expect(scanned.headingUnits).toEqual([5, 0, 2]);
  expect(scanned.textUnits).toEqual([5, 11, 0]);
});

test('scanSections lists headings without any indexed unit', () => {
  expect(scanned.bare).toEqual([[2, '……']]);
});

test('scanSections numbers units with a break after each heading and text', () => {
  expect(Object.fromEntries(positions)).toEqual({
    c: [0],
    '+': [1, 2],
    剪: [3, 13],
    枝: [4, 15],
    virtual: [6, 17],
    virtualization: [7],
    sr: [8],
    '-': [9, 20],
    a: [19],
    1: [21],
    '.': [22],
    png: [23],
    iov: [10],
    '\u2060': [14],
  });
});

test('scanSections lists every distinct word and compound, except for those of files', () => {
  expect(vocabulary).toEqual({
    words: ['c', 'iov', 'sr', 'virtual', 'virtualization'],
    compounds: ['c++', 'sr-iov'],
  });
});
