import { describe, expect, it } from 'vitest';
import { searchSections } from '../../../src/search/build/search-sections.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

describe('searchSections', () => {
  it('contain the last day of a session of several days', () => {
    const notes = '## 2020-03-18 ~ 2020-03-24\n\n### One\n\na\n\n## 2020-04-01\n\n### Two\n\nb\n';
    const sessions = searchSections(notebookOf(notes)).map(({ heading, session }) => {
      return [heading, session.date, session.end];
    });
    expect(sessions).toContainEqual(['One', '2020-03-18', '2020-03-24']);
    expect(sessions).toContainEqual(['Two', '2020-04-01', undefined]);
  });
});
