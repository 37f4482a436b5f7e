import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termPages } from '../../../../src/site/views/terms/term-pages.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

describe('termPages', () => {
  it('returns the passages of a term newest first, in all its names', () => {
    const file = new URL('../../../../notes/会议笔记.md', import.meta.url);
    const page = pagesOf(readFileSync(file, 'utf8')).find(({ term }) => term === '剪枝');
    expect(page).toMatchObject({
      path: 'topics/jian-zhi',
      variants: ['pruning'],
      sessionCount: 3,
      mentions: 5,
      spark: { period: 'month' },
      sessions: [
        { url: '/2020-04-15/', title: 'Wednesday, 15 April 2020' },
        {
          url: '/2020-03-25/',
          passages: [
            {
              heading: expect.stringContaining('C-LSTM'),
              excerpt: [
                { text: 'Parameter ', isMarked: false },
                { text: 'Pruning', isMarked: true },
                { text: expect.any(String), isMarked: false },
              ],
            },
          ],
        },
        { passages: [{ url: '/2020-03-11/#wang-luo-jian-zhi', heading: '网络剪枝' }] },
      ],
    });
  });

  it('lists each way in which the notes write a term', () => {
    const pages = pagesOf(
      session(11, '### VM\n\nVMs, VM and 虚拟机'),
      session(18, '### 虚拟机\n\na Virtual Machine, a virtual machine'),
    );
    const page = pages.find(({ variants, term }) => [term, ...variants].includes('VM'));
    expect(page?.spellings.toSorted()).toEqual(['virtual machine', 'vm', 'vms', '虚拟机']);
  });

  it('has no page for a term of one session', () => {
    expect(pagesOf(session(11, '### IOMMU\n\nIOMMU'), session(18, '### gVisor'))).toEqual([]);
  });

  it('leads to the session for a passage before its first heading', () => {
    const [page] = pagesOf(session(11, 'an IOMMU'), session(18, '### IOMMU'));
    expect(page?.sessions[1]?.passages[0]).toMatchObject({ url: '/2020-03-11/', heading: '' });
  });

  it('numbers terms with the same slug in the order of their first mention', () => {
    const sessions = [
      [11, '剪枝'],
      [18, '剪枝'],
      [4, 'Jian-Zhi'],
      [25, 'Jian-Zhi'],
    ] as const;
    const pages = pagesOf(...sessions.map(([day, heading]) => session(day, `### ${heading}`)));
    expect(pages.map(({ term, path }) => [term, path])).toEqual([
      ['Jian-Zhi', 'topics/jian-zhi'],
      ['剪枝', 'topics/jian-zhi-2'],
    ]);
  });

  it('shows at most some sessions and passages of a term', () => {
    const sections = Array.from({ length: 9 }, (_, at) => `### Section ${at}\n\nan IOMMU`);
    const years = Array.from(
      { length: 60 },
      (_, at) => `## ${1980 + at}/3/1\n\n${sections.join('\n\n')}`,
    );
    const page = pagesOf(years.join('\n\n')).find(({ term }) => term === 'IOMMU');
    expect(page?.sessionCount).toBe(60);
    expect(page?.sessions).toHaveLength(24);
    expect(page?.sessions[0]?.url).toBe('/2039-03-01/');
    expect(page?.sessions[0]?.passages).toHaveLength(3);
  });
});

function session(day: number, body: string): string {
  return `## 2020/3/${day}\n\n${body}\n\n`;
}

function pagesOf(...texts: string[]) {
  return termPages(notebookOf(texts.join('')));
}
