import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../../src/model/ledger/ledger-entry.ts';
import { forwards, movedAnchors } from '../../../../src/site/views/sessions/aliases.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const NOTES = '## 2020/3/11\n\n### IOMMU\n\n## 2020/3/18\n\n### gVisor\n\n#### Deeper\n';

/** Makes an alias from addresses like `2020-03-11#iommu`. */
function alias(from: string, to: string, isTopic = false): Alias {
  const address = (text: string) => {
    const [session = '', anchor = ''] = text.split('#');
    return { session, anchor };
  };
  return { from: address(from), to: address(to), isTopic };
}

const notebookWithAliases = (...aliases: Alias[]) => notebookOf(NOTES, { aliases });

describe('forwards', () => {
  it('forwards a session whose date was corrected, with its anchors', () => {
    const notebook = notebookWithAliases(
      alias('2020-03-10', '2020-03-11'),
      alias('2020-03-10#iommu', '2020-03-11#iommu'),
      alias('2020-03-10#tlb', '2020-03-11#iommu'),
      alias('2020-03-10#gvisor', '2020-03-18#gvisor'),
      alias('2020-03-10#gone', '2020-03-11'),
    );
    expect(forwards(notebook)).toEqual([
      {
        path: '2020-03-10',
        url: '/2020-03-11/',
        title: 'Wednesday, 11 March 2020',
        moved: {
          tlb: '/2020-03-11/#iommu',
          gvisor: '/2020-03-18/#gvisor',
          gone: '/2020-03-11/',
        },
      },
    ]);
  });

  it('forwards the share page of a topic, but not an anchor below a topic', () => {
    const notebook = notebookWithAliases(
      alias('2020-03-18#sandbox', '2020-03-18#gvisor', true),
      alias('2020-03-18#old', '2020-03-18#deeper'),
    );
    expect(forwards(notebook)).toEqual([
      {
        path: '2020-03-18/sandbox',
        url: '/2020-03-18/#gvisor',
        title: 'gVisor · Wednesday, 18 March 2020',
        moved: {},
      },
    ]);
  });

  it('never forwards an address that is in use or that belongs to the site', () => {
    const notebook = notebookWithAliases(
      alias('2020-03-11', '2020-03-18'),
      alias('2020-03-11#iommu', '2020-03-18#gvisor', true),
      alias('index', '2020-03-18'),
      alias('search', '2020-03-18'),
    );
    expect(forwards(notebook)).toEqual([]);
  });
});

describe('movedAnchors', () => {
  const notebook = notebookWithAliases(
    alias('2020-03-18#iommu', '2020-03-11#iommu'),
    alias('2020-03-18#renamed', '2020-03-18#gvisor'),
    alias('2020-03-18#gone', '2020-03-18'),
    alias('2020-03-11#other', '2020-03-18#gvisor'),
  );

  it('lists the anchors that lead to another page or to the page as a whole', () => {
    expect(movedAnchors('2020-03-18', notebook)).toEqual([
      { anchor: 'iommu', url: '/2020-03-11/#iommu', title: 'IOMMU · Wednesday, 11 March 2020' },
      { anchor: 'gone', url: null, title: 'Wednesday, 18 March 2020' },
    ]);
  });

  it('uses the title of the notebook for an address that no page has', () => {
    const moved = notebookWithAliases(alias('2020-03-18#before', 'index#preface'));
    expect(movedAnchors('2020-03-18', moved)).toEqual([
      { anchor: 'before', url: '/#preface', title: 'Notes' },
    ]);
  });
});
