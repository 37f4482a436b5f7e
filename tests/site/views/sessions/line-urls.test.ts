import { describe, expect, it } from 'vitest';
import { lineUrls } from '../../../../src/site/views/sessions/line-urls.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const NOTES = `# Notes

before

## 2020/3/11

words

### IOMMU

words

#### IOTLB

words

## 2020/3/18

## 2020/3/11 again

words

### Last
`;

const urlOf = lineUrls(notebookOf(NOTES));

describe('lineUrls', () => {
  it.each([
    { words: 'before', url: '/' },
    { words: '## 2020/3/11', url: '/2020-03-11/' },
    { words: '### IOMMU', url: '/2020-03-11/#iommu' },
    { words: '#### IOTLB', url: '/2020-03-11/#iotlb' },
    { words: '## 2020/3/18', url: '/2020-03-18/' },
    { words: '## 2020/3/11 again', url: '/2020-03-11/#2020-3-11-again' },
    { words: '### Last', url: '/2020-03-11/#last' },
  ])('returns $url for the line “$words”', ({ words, url }) => {
    const line = NOTES.split('\n').indexOf(words) + 1;
    expect(urlOf({ file: 'n.md', line, column: 1 })).toBe(url);
  });

  it('returns null for a file that no page shows', () => {
    expect(urlOf({ file: 'other.md', line: 3, column: 1 })).toBeNull();
  });
});
