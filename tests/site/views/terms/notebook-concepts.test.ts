import { describe, expect, it } from 'vitest';
import { notebookConcepts } from '../../../../src/site/views/terms/notebook-concepts.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const notebook = notebookOf('## 2020/3/11\n\nAn IOMMU\n\n### VT-d\n\n#### IOMMU\n');

describe('notebookConcepts', () => {
  it('finds concepts in introductions and sections', () => {
    const { concepts, sections } = notebookConcepts(notebook);
    const iommu = concepts.findIndex(({ names }) => names.includes('IOMMU'));
    const found = sections.map(({ inHeading, blocks }) =>
      [...inHeading, ...blocks.flatMap(({ mentions }) => mentions)].some(
        ({ concept }) => concept === iommu,
      ),
    );
    expect(found).toEqual([true, false, true]);
  });

  it('is made once for a notebook', () => {
    expect(notebookConcepts(notebook)).toBe(notebookConcepts(notebook));
  });
});
