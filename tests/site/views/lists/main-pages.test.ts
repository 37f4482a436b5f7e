import { describe, expect, it } from 'vitest';
import { mainPages } from '../../../../src/site/views/lists/main-pages.ts';
import { notebookOf, notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

describe('mainPages', () => {
  it('returns the pages that every notebook has', () => {
    const pages = mainPages(notebookOf('## 2020/3/11\n\n### A\n\ntext\n'));
    expect(pages).toEqual([
      { name: 'timeline', url: '/', isExtra: false },
      { name: 'topics', url: '/topics/', isExtra: false },
      { name: 'gallery', url: '/gallery/', isExtra: false },
      { name: 'search', url: '/search/', isExtra: false },
    ]);
  });

  it('returns the papers of a notebook that has some', () => {
    const pages = mainPages(notebookOf("## 2020/3/11\n\nTreadle (NSDI'19)\n"));
    expect(pages).toContainEqual({ name: 'papers', url: '/papers/', isExtra: true });
  });

  it('includes the page of tasks if there are some', () => {
    const pages = mainPages(notebookOf('## 2020/3/11\n\n- [ ] a\n'));
    expect(pages).toContainEqual({ name: 'tasks', url: '/tasks/', isExtra: true });
  });

  it('returns the changes if the notes have a history', () => {
    const history = [
      { anchor: null, added: null, edited: ['2020-03-18T12:00:00Z', '2020-04-01T12:00:00Z'] },
    ];
    expect(mainPages(notebookWith([pageEntry('', { history })]))).toContainEqual({
      name: 'changes',
      url: '/changes/',
      isExtra: true,
    });
  });
});
