import { describe, expect, it } from 'vitest';
import { llmsFullText, llmsText } from '../../../src/site/files/llms-files.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

const ORIGIN = 'https://notes.example.org';

describe('llmsText', () => {
  it('lists the Markdown of all sessions with their topics, by year, newest first', () => {
    const notes =
      '# n\n\n## 2019/12/25\n\n### Cache [1]\n\n## 2020/3/11\n\n### A\n\n#### B\n\n### C\n\n## 2020/3/18\n\nx\n\n## Reading [list]\n\ny\n';
    const notebook = notebookOf(notes, { title: 'Group notes', description: 'What\nwe said' });
    expect(llmsText(notebook).split('\n')).toEqual([
      '# Group notes',
      '',
      '> What we said',
      '',
      '## 2020',
      '',
      `- [Wednesday, 18 March 2020](${ORIGIN}/2020-03-18/index.md)`,
      `- [Wednesday, 11 March 2020](${ORIGIN}/2020-03-11/index.md): A; C`,
      '',
      '## 2019',
      '',
      `- [Wednesday, 25 December 2019](${ORIGIN}/2019-12-25/index.md): Cache [1]`,
      '',
      '## Undated',
      '',
      String.raw`- [Reading \[list\]](https://notes.example.org/reading-list/index.md)`,
      '',
      '## Optional',
      '',
      `- [llms-full.txt](${ORIGIN}/llms-full.txt): all notes in one file`,
      `- [notes.json](${ORIGIN}/notes.json): headings, sections and screenshots as data`,
      '',
    ]);
  });

  it('leaves out the description of a site without one', () => {
    expect(llmsText(notebookOf('## 2020/3/11\n'))).toMatch(/^# Notes\n\n## 2020\n/);
  });
});

describe('llmsFullText', () => {
  it('contains the text of all pages with their addresses', () => {
    const markdown = new Map([
      ['index', '# n\n\n'],
      ['2020-03-11', '## 2020/3/11\na'],
      ['2020-03-18', '## 2020/3/18\r\n'],
    ]);
    expect(llmsFullText(notebookOf(''), markdown)).toBe(
      `<!-- ${ORIGIN}/ -->\n# n\n\n\n<!-- ${ORIGIN}/2020-03-11/ -->\n## 2020/3/11\na\n\n<!-- ${ORIGIN}/2020-03-18/ -->\n## 2020/3/18\r\n`,
    );
  });

  it('begins with the title of the site if the notes have none', () => {
    const text = llmsFullText(notebookOf(''), new Map([['2020-03-11', '## 2020/3/11\n']]));
    expect(text).toMatch(/^# Notes\n\n<!-- /);
  });
});
