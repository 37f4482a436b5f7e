import { describe, expect, it } from 'vitest';
import { pageTerms, sectionTerms } from '../../../src/model/terms/text-terms.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

describe('sectionTerms', () => {
  it('names how each term was recognised, and leaves out the rest', () => {
    const section = { heading: '剪枝', text: 'IOMMU，热迁移（live migration）' };
    expect(sectionTerms(section)).toEqual({
      heading: { terms: ['剪枝'] },
      text: { name: ['IOMMU'], pair: ['热迁移', 'live migration'], terms: ['热迁移'] },
    });
  });
});

describe('an address', () => {
  it('has no terms, and separates those around it', () => {
    const text = '见 IOMMU https://gvisor.example/Overlay/index.html?q=SRIOV，热迁移';
    expect(sectionTerms({ heading: '', text }).text).toEqual({
      name: ['IOMMU'],
      terms: ['热迁移'],
    });
  });
});

describe('pageTerms', () => {
  it('begins with the introduction', () => {
    const [page] = notebookOf('## 2020/3/11\n\nan IOMMU\n\n### x\n\ngVisor\n').pages;
    expect(page && pageTerms(page.rendered.outline)).toEqual([
      { heading: {}, text: { name: ['IOMMU'] } },
      { heading: {}, text: { name: ['gVisor'] } },
    ]);
  });
});
