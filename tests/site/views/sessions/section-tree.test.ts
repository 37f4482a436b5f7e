import { describe, expect, it } from 'vitest';
import type { SectionView } from '../../../../src/site/types.ts';
import { sectionTree } from '../../../../src/site/views/sessions/section-tree.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const NOTES = `## 2020/3/11

### One

#### Deeper

##### Deepest

#### Deeper still

### Two

## 2020/3/18

## 2020/3/11 again

### Three
`;

const [page] = notebookOf(NOTES).pages;
const tree = page === undefined ? [] : sectionTree(page);
const names = (views: readonly SectionView[]): unknown[] =>
  views.map(({ heading, level, children }) => [`${level} ${heading}`, ...names(children)]);

describe('sectionTree', () => {
  it('nests sections in topics and puts parts between the topics', () => {
    expect(names(tree)).toEqual([
      ['1 One', ['2 Deeper', ['3 Deepest']], ['2 Deeper still']],
      ['1 Two'],
      ['0 2020/3/11 again'],
      ['1 Three'],
    ]);
  });

  it('contains the address of each section and part', () => {
    expect(tree.map(({ url }) => url)).toEqual([
      '/2020-03-11/#one',
      '/2020-03-11/#two',
      '/2020-03-11/#2020-3-11-again',
      '/2020-03-11/#three',
    ]);
  });
});
