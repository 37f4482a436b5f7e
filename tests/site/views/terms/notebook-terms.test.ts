import { describe, expect, it } from 'vitest';
import { notebookTerms } from '../../../../src/site/views/terms/notebook-terms.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const notebook = notebookOf('## 2020/3/11\n\nAn IOMMU\n\n### VT-d\n\n#### IOMMU\n');

describe('notebookTerms', () => {
  it('finds terms in introductions and sections', () => {
    const { sections, entries } = notebookTerms(notebook);
    const iommu = entries.find(({ term }) => term === 'IOMMU');
    expect(iommu?.places.map(({ section }) => sections[section]?.anchor)).toEqual([null, 'iommu']);
    expect(sections.map(({ heading, isTopic }) => [heading, isTopic])).toEqual([
      ['', false],
      ['VT-d', true],
      ['IOMMU', false],
    ]);
  });

  it('is made once for a notebook', () => {
    expect(notebookTerms(notebook)).toBe(notebookTerms(notebook));
  });
});
