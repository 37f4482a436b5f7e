import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notebookJson } from '../../../src/site/files/notebook-json.ts';
import { schemaFaults } from '../../support/json-schema.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/notes.schema.json'), 'utf8'),
) as object;

const NOTES = `# Notes

### Before

![](before.png)

## 2020/3/11

![](imgs/Snipaste_2020-03-11_16-50-03.png)

### IOMMU

#### IOTLB

See Treadle (NSDI'19).

![A board](imgs/gone%20b.png)

## 2020/3/11 again

## Reading list
`;

const json = notebookJson(
  notebookOf(NOTES, {
    diagnostics: [
      {
        rule: 'heading-empty',
        severity: 'warning',
        place: { file: 'n.md', line: 3, column: 1 },
        values: {},
      },
    ],
  }),
);

describe('notebookJson', () => {
  it('returns data that the schema allows', () => {
    expect(schemaFaults(json, SCHEMA)).toEqual([]);
  });

  it('contains the sessions with their first heading and their parts', () => {
    expect(json).toMatchObject({
      version: 1,
      title: 'Notes',
      language: 'en',
      sessions: [
        {
          id: '2020-03-11',
          date: '2020-03-11',
          end: null,
          title: 'Wednesday, 11 March 2020',
          url: '/2020-03-11/',
          heading: '2020/3/11',
          file: 'n.md',
          line: 7,
          parts: [
            {
              heading: '2020/3/11 again',
              title: '2020/3/11 again',
              anchor: '2020-3-11-again',
              file: 'n.md',
              line: 19,
            },
          ],
        },
        { id: 'reading-list', date: null, title: 'Reading list', line: 21, parts: [] },
      ],
    });
  });

  it('contains tasks, and the session that ticks one later', () => {
    const notes = '## 2020/3/11\n\n### A\n\n- [ ] b @甲（4/8 前）\n\n## 2020/3/18\n\n- [x] b\n';
    const withTasks = notebookJson(notebookOf(notes));
    expect(schemaFaults(withTasks, SCHEMA)).toEqual([]);
    const task = { id: 'task_b', text: 'b', due: null, file: 'n.md' };
    expect(withTasks).toMatchObject({
      sessions: [
        {
          tasks: [
            {
              ...task,
              done: false,
              doneIn: '2020-03-18',
              people: ['甲'],
              due: '4/8',
              anchor: 'a',
              line: 5,
              url: '/2020-03-11/#task_b',
            },
          ],
        },
        { tasks: [{ ...task, done: true, doneIn: null, people: [], anchor: null, line: 9 }] },
      ],
    });
  });

  it('contains sections with their places, and share pages of topics only', () => {
    expect(json).toMatchObject({
      sessions: [
        {
          sections: [
            {
              anchor: 'iommu',
              level: 1,
              parent: null,
              line: 11,
              url: '/2020-03-11/#iommu',
              share: '/2020-03-11/iommu/',
            },
            {
              anchor: 'iotlb',
              level: 2,
              parent: 'iommu',
              line: 13,
              url: '/2020-03-11/#iotlb',
              share: null,
            },
          ],
        },
        { sections: [] },
      ],
    });
  });

  it('contains figures with their images, and those whose image is missing', () => {
    expect(json).toMatchObject({
      sessions: [
        {
          figures: [
            {
              name: 'Snipaste_2020-03-11_16-50-03.png',
              written: 'imgs/Snipaste_2020-03-11_16-50-03.png',
              captured: '2020-03-11T16:50:03',
              missing: false,
              anchor: null,
              line: 9,
              width: 1600,
              height: 900,
              url: '/assets/Snipaste_2020-03-11_16-50-03.png.0d-1600.webp',
            },
            {
              name: 'gone b.png',
              written: 'imgs/gone%20b.png',
              alt: 'A board',
              captured: null,
              missing: true,
              anchor: 'iotlb',
              line: 17,
              width: null,
              height: null,
              url: null,
            },
          ],
        },
        { figures: [] },
      ],
    });
  });

  it('contains the preamble, whose topics have no share pages', () => {
    expect(json).toMatchObject({
      preamble: {
        sections: [{ heading: 'Before', url: '/#before', share: null, line: 3 }],
        figures: [{ name: 'before.png', anchor: 'before', line: 5 }],
      },
    });
  });

  it('contains diagnostics with their places and texts', () => {
    expect(json).toMatchObject({
      diagnostics: [
        {
          rule: 'heading-empty',
          severity: 'warning',
          file: 'n.md',
          line: 3,
          column: 1,
          message: expect.any(String),
          hint: expect.any(String),
        },
      ],
    });
  });

  it('contains papers with the places that name them', () => {
    expect(json).toMatchObject({
      papers: [
        {
          title: 'Treadle',
          venue: 'NSDI',
          year: '2019',
          arxiv: null,
          doi: null,
          url: null,
          bibtex: expect.stringContaining('booktitle = {NSDI}'),
          places: [
            {
              session: '2020-03-11',
              anchor: 'iotlb',
              file: 'n.md',
              line: 15,
              url: '/2020-03-11/#iotlb',
            },
          ],
        },
      ],
    });
  });
});
