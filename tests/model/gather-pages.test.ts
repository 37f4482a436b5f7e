import { describe, expect, it } from 'vitest';
import { gatherPages } from '../../src/model/gather-pages.ts';
import { splitFile } from '../../src/model/sessions/split-file.ts';

const gather = (files: Record<string, string>) =>
  gatherPages(Object.entries(files).map(([file, text]) => splitFile({ file, text })));

describe('gatherPages', () => {
  it('sorts sessions by date over all files and puts those without one last', () => {
    const { pages } = gather({
      'b.md': '## 2020/3/18\nx\n## 附录\ny',
      'a.md': '## 2020/3/11\nx\n## 2020/3/25\ny',
    });
    expect(pages.map(({ id }) => id)).toEqual(['2020-03-11', '2020-03-18', '2020-03-25', 'fu-lu']);
  });

  it('joins headings of one date to a page, in file order, and says so', () => {
    const { pages, diagnostics } = gather({
      'n.md': '## 2020/3/11\na\n## 2020/3/18\nb\n## 2020/3/11 下午\nc',
    });
    expect(pages.map(({ id, chunks }) => [id, chunks.map(({ heading }) => heading?.text)])).toEqual(
      [
        ['2020-03-11', ['2020/3/11', '2020/3/11 下午']],
        ['2020-03-18', ['2020/3/18']],
      ],
    );
    expect(diagnostics).toContainEqual({
      rule: 'date-duplicate',
      place: { file: 'n.md', line: 5, column: 1 },
      values: { date: '2020-03-11' },
    });
  });

  it('names a range by both its days', () => {
    const { pages } = gather({ 'n.md': '## 2024/01/25-02/22\na' });
    expect(pages).toMatchObject([{ id: '2024-01-25--2024-02-22', end: '2024-02-22' }]);
  });

  it('keeps undated pages apart from each other and from reserved names', () => {
    const text = '## 2020/3/11\n## search\na\n## 附录\nb\n## 附录\nc\n## 2021\nd';
    expect(gather({ 'n.md': text }).pages.map(({ id }) => id)).toEqual([
      '2020-03-11',
      'search-2',
      'fu-lu',
      'fu-lu-2',
      '2021-2',
    ]);
  });

  it('takes the title from the file with most sessions', () => {
    const { title } = gather({
      'a.md': '# A\n\n## 2020/3/11\n',
      'b.md': '# B\n\n## 2020/3/18\n## 2020/3/25\n',
    });
    expect(title).toBe('B');
  });

  it('reports a session that stands against the order of its file', () => {
    const { diagnostics } = gather({
      'n.md': '## 2020/3/11\na\n## 2020/3/18\nb\n## 2020/3/4\nc\n## 2020/3/25\nd\n',
    });
    expect(diagnostics).toMatchObject([{ rule: 'date-order', place: { line: 5 } }]);
  });
});
