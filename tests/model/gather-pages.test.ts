import { describe, expect, it } from 'vitest';
import { gatherPages, isReservedId } from '../../src/model/gather-pages.ts';
import { splitFile } from '../../src/model/sessions/split-file.ts';

const gather = (files: Record<string, string>) =>
  gatherPages(Object.entries(files).map(([file, text]) => splitFile({ file, text })));

describe('gatherPages', () => {
  it('sorts the sessions of all files by date, with undated pages at the end', () => {
    const { pages } = gather({
      'b.md': '## 2020/3/18\nx\n## 附录\ny',
      'a.md': '## 2020/3/11\nx\n## 2020/3/25\ny',
    });
    expect(pages.map(({ id }) => id)).toEqual(['2020-03-11', '2020-03-18', '2020-03-25', 'fu-lu']);
  });

  it('joins segments with the same date to a page, in file order, and reports them', () => {
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

  it('names a range by its first and last day', () => {
    const { pages } = gather({ 'n.md': '## 2024/01/25-02/22\na' });
    expect(pages).toMatchObject([{ id: '2024-01-25--2024-02-22', end: '2024-02-22' }]);
  });

  it('adds a number to slugs that are taken or reserved', () => {
    const text = '## 2020/3/11\n## search\na\n## 附录\nb\n## 附录\nc\n## 2021\nd';
    expect(gather({ 'n.md': text }).pages.map(({ id }) => id)).toEqual([
      '2020-03-11',
      'search-2',
      'fu-lu',
      'fu-lu-2',
      '2021-2',
    ]);
  });

  it('adds a number to a slug that is the id of a session', () => {
    const { pages } = gather({ 'n.md': '## 2020-03-11\na\n## 2020:03:11\nb' });
    expect(pages.map(({ id }) => id)).toEqual(['2020-03-11', '2020-03-11-2']);
  });

  it('uses the title of the file with most sessions', () => {
    const { title } = gather({
      'a.md': '# A\n\n## 2020/3/11\n',
      'b.md': '# B\n\n## 2020/3/18\n## 2020/3/25\n',
    });
    expect(title).toBe('B');
  });

  it('groups the sessions of each other file by its title, so that no title is lost', () => {
    const { title, pages } = gather({
      'a.md': '# 剪枝组\n\n## 2020/3/11\n\na\n\n## 附录\n\nb\n',
      'b.md': '# 编译组\n\n## 春季\n\n### 2020/3/18\n\nc\n\n### 2020/3/25\n\nd\n',
      'c.md': '# 说明\n\ne\n',
      'd.md': '# 体系结构组\n\n## 2020/4/1\n\nf\n\n## 2020/4/8\n\ng\n\n## 2020/4/15\n\nh\n',
    });
    expect(title).toBe('体系结构组');
    expect(pages.map(({ label, group }) => [label, group])).toEqual([
      ['', '剪枝组'],
      ['', '编译组 · 春季'],
      ['', '编译组 · 春季'],
      ['', null],
      ['', null],
      ['', null],
      ['附录', '剪枝组'],
      ['说明', null],
    ]);
  });

  it('reports a session that is out of order in its file', () => {
    const { diagnostics } = gather({
      'n.md': '## 2020/3/11\na\n## 2020/3/18\nb\n## 2020/3/4\nc\n## 2020/3/25\nd\n',
    });
    expect(diagnostics).toMatchObject([{ rule: 'date-order', place: { line: 5 } }]);
  });

  it('uses no title if each of several files is one page', () => {
    expect(gather({ 'a.md': '# A\n\nx', 'b.md': '# B\n\ny' })).toMatchObject({
      title: null,
      pages: [{ label: 'A' }, { label: 'B' }],
    });
    expect(gather({ 'a.md': '# A\n\nx', 'README.md': '# B\n\ny' }).title).toBe('B');
    expect(gather({ 'a.md': '# A\n\nx' }).title).toBe('A');
  });

  it('makes no page of a file that is only the title', () => {
    expect(gather({ 'a.md': '# A\n' })).toMatchObject({ title: 'A', pages: [] });
  });

  it('names an undated page without a heading by its file', () => {
    expect(gather({ '附录.md': 'x' }).pages).toMatchObject([{ id: 'fu-lu', label: '附录' }]);
  });

  it('joins the preambles of all files in natural order', () => {
    const { preamble } = gather({
      '第十次.md': 'b\n\n## 2020/3/18\nx',
      '第九次.md': 'a\n\n## 2020/3/11\nx',
    });
    expect(preamble?.chunks.map(({ source }) => source.trim())).toEqual(['a', 'b']);
  });

  it('joins the groups and tags of segments with the same date', () => {
    const { pages } = gather({
      'a.md': '# T\n## 春\n### 2020/3/11\nx\n## 夏\n### 2020/3/11\ny',
      '2020-03-11.md': '---\ntags: [a, b]\n---\nz',
    });
    expect(pages).toMatchObject([{ group: '春 · 夏', tags: ['a', 'b'] }]);
  });

  it('reports a session without text, unless its heading has a label', () => {
    const { diagnostics } = gather({ 'n.md': '## 2020/3/11\n\n## 2020/3/18 取消\n' });
    expect(diagnostics).toMatchObject([{ rule: 'session-empty', place: { line: 1 } }]);
  });
});

it.each([
  ['search', true],
  ['2020', true],
  ['404', true],
  ['2020-03-11', false],
  ['fu-lu', false],
])('isReservedId judges %s: %s', (id, out) => {
  expect(isReservedId(id)).toBe(out);
});
