import { describe, expect, it } from 'vitest';
import type { PageEntry } from '../../../src/content/types.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import type { PageSource } from '../../../src/model/types.ts';
import { passages } from '../../../src/site/views/line-urls.ts';

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

const entryOf = (page: PageSource, order: number): PageEntry => ({
  ...page,
  kind: 'page',
  order,
  chunks: page.chunks.map(({ file, heading, line }) => {
    return { file, heading: heading?.text ?? null, headingLine: heading?.line ?? line, line };
  }),
  rendered: {
    source: '',
    digest: '',
    outline: readPage(page).outline,
    pieces: [],
    diagnostics: [],
  },
  images: [],
  links: [],
  modified: null,
});

const split = splitFile({ file: 'n.md', text: NOTES, defaultYear: null });
const { pages, preamble } = gatherPages([{ file: 'n.md', ...split }]);
const passageAt = passages({
  about: {
    kind: 'notebook',
    title: '',
    description: null,
    language: 'en',
    editUrl: null,
    renderings: '',
    diagnostics: [],
    aliases: [],
  },
  pages: pages.map(entryOf),
  preamble: preamble && entryOf(preamble, 0),
});

describe('the passage of a line', () => {
  it.each([
    { words: 'before', url: '/' },
    { words: '## 2020/3/11', url: '/2020-03-11/' },
    { words: '### IOMMU', url: '/2020-03-11/#iommu' },
    { words: '#### IOTLB', url: '/2020-03-11/#iotlb' },
    { words: '## 2020/3/18', url: '/2020-03-18/' },
    { words: '## 2020/3/11 again', url: '/2020-03-11/#2020-3-11-again' },
    { words: '### Last', url: '/2020-03-11/#last' },
  ])('$words is $url', ({ words, url }) => {
    const line = NOTES.split('\n').indexOf(words) + 1;
    expect(passageAt({ file: 'n.md', line, column: 1 })).toBe(url);
  });

  it('is none in a file that no page shows', () => {
    expect(passageAt({ file: 'other.md', line: 3, column: 1 })).toBeNull();
  });
});
