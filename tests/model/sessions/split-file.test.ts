import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

const split = (text: string) => splitFile({ file: 'n.md', text });
const shape = (text: string) =>
  split(text).segments.map(({ start, end, label, group, chunk }) => ({
    date: end === null ? start : `${start}--${end}`,
    label,
    group,
    line: chunk.heading?.line ?? null,
    source: chunk.source.trim(),
  }));

describe('splitFile', () => {
  it('splits a file at the headings of the date level and keeps their labels', () => {
    expect(shape('# 会议\n\n## 2020/3/11 组会\n\na\n\n### b\n\n## 2020/3/18\nc')).toEqual([
      { date: '2020-03-11', label: '组会', group: null, line: 3, source: 'a\n\n### b' },
      { date: '2020-03-18', label: '', group: null, line: 9, source: 'c' },
    ]);
  });

  it('takes the H1 that the file begins with as its title', () => {
    expect(split('# 会议笔记\n\n## 2020/3/11\n').title).toBe('会议笔记');
    expect(split('words\n\n# 会议笔记\n\n## 2020/3/11\n')).toMatchObject({
      title: null,
      preamble: { source: 'words\n\n# 会议笔记\n' },
    });
  });

  it('keeps the text before the first session as the preamble', () => {
    expect(split('# T\n\nwords\n\n### more\n\n## 2020/3/11\n').preamble).toMatchObject({
      line: 2,
      source: '\nwords\n\n### more\n',
    });
    expect(split('# T\n\n## 2020/3/11\n').preamble).toBeNull();
  });

  it('keeps an undated heading at the date level as a topic of the session before it', () => {
    expect(shape('## 2020/3/11\na\n## 下周\nb\n## 2020/3/18\nc')).toMatchObject([
      { date: '2020-03-11', source: 'a\n## 下周\nb' },
      { date: '2020-03-18', source: 'c' },
    ]);
  });

  it('makes a segment of an undated heading after the last session', () => {
    expect(shape('## 2020/3/11\na\n## 2020/3/18\nc\n## 附录\nb')).toMatchObject([
      { date: '2020-03-11', source: 'a' },
      { date: '2020-03-18', source: 'c' },
      { date: null, label: '附录', source: 'b' },
    ]);
  });

  it('does not count the heading of a group as part of the preamble', () => {
    const text = '# T\n\n## 春\n\n### 2020/3/11\na\n\n### 2020/3/18\nb';
    expect(split(text)).toMatchObject({ title: 'T', preamble: null });
    expect(split(`intro\n\n${text.slice(5)}`).preamble?.source).toBe('intro\n');
  });

  it('groups by a heading above the date level that has no text of its own', () => {
    expect(shape('# T\n# 春\n## 2020/3/11\na\n# 夏\n## 2020/6/3\nb')).toMatchObject([
      { date: '2020-03-11', group: '春', source: 'a' },
      { date: '2020-06-03', group: '夏', source: 'b' },
    ]);
  });

  it('makes a segment of a heading above the date level that has text or nothing below it', () => {
    expect(shape('# T\n## 2020/3/11\na\n# 说明\nwords\n## 2020/6/3\nb\n# 尾')).toMatchObject([
      { date: '2020-03-11', group: null },
      { date: null, label: '说明', source: 'words' },
      { date: '2020-06-03', group: null, source: 'b' },
      { date: null, label: '尾', source: '' },
    ]);
  });

  it('leaves a deeper dated heading inside its session, and opens a session elsewhere', () => {
    expect(shape('## 2020/3/11\na\n### 2020/3/12\nb\n## 2020/3/18\nc')).toHaveLength(2);
    expect(shape('### 2020/3/11\na\n## 2020/3/18\nb\n## 2020/3/25\nc')).toMatchObject([
      { date: '2020-03-11', source: 'a' },
      { date: '2020-03-18', source: 'b' },
      { date: '2020-03-25', source: 'c' },
    ]);
  });

  it('makes one segment of a file without dates, and no segment of an empty file', () => {
    expect(shape('# 论文\n\nwords\n\n## more\n')).toMatchObject([
      { date: null, label: '论文', source: 'words\n\n## more' },
    ]);
    expect(shape('words')).toMatchObject([{ date: null, label: '', line: null, source: 'words' }]);
    expect(shape(' \n\n')).toEqual([]);
  });

  it('ignores headings in a fence, and reports a fence that is never closed', () => {
    const { segments, diagnostics } = split('## 2020/3/11\n\n```\n## 2020/3/18\n');
    expect(segments).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ rule: 'fence-unclosed', place: { line: 3 } }]);
  });

  it('adds the definitions to a chunk that it uses but does not contain', () => {
    const text = '## 2020/3/11\n[a] [^n]\n\n[^n]: own\n\n## 2020/3/18\n[^n]: late\n\n[a]: /b\n';
    expect(split(text).segments.map(({ chunk }) => chunk.definitions)).toEqual(['[a]: /b', '']);
  });

  it('keeps the images of headings, on their lines', () => {
    const text = '# ![logo](a.png) T\n\n## 2020/3/11 ![](b.png)\nx\n\n2020/3/18 ![](c.png)\n---\ny';
    const { title, preamble, segments } = split(text);
    expect(title).toBe('T');
    expect(preamble).toMatchObject({ line: 1, source: '![logo](a.png)\n' });
    expect(segments).toMatchObject([
      { start: '2020-03-11', chunk: { line: 3, source: '![](b.png)\nx\n' } },
      { start: '2020-03-18', chunk: { line: 7, source: '![](c.png)\ny' } },
    ]);
  });

  it('shows the images of a title once in a file that is one segment', () => {
    const { preamble, segments } = split('# ![logo](a.png) T\n\nwords');
    expect(preamble).toBeNull();
    expect(segments).toMatchObject([{ chunk: { source: '![logo](a.png)\n\nwords' } }]);
  });

  it('keeps every line', () => {
    const text = 'x\n\n# T\n\n## 2020/3/11 a\nb\n# g\n### 2020/4/1\nc\n\nd';
    const { preamble, segments } = split(text);
    const kept = [
      preamble?.source,
      ...segments.flatMap(({ group, chunk }) => [group, chunk.heading?.text, chunk.source]),
    ].join('\n');
    for (const word of ['x', 'T', '2020/3/11 a', 'b', 'g', '2020/4/1', 'c', 'd']) {
      expect(kept).toContain(word);
    }
  });
});

describe('splitFile, for hard-wrapped notes,', () => {
  const line = 'The committee met in the usual room and agreed to the budget of the\n';
  const text = `## 2020/3/11\n\n${line.repeat(4)}coming year.\n`;
  it.each([
    { lineBreaks: 'auto' as const, flows: true },
    { lineBreaks: 'flow' as const, flows: true },
    { lineBreaks: 'keep' as const, flows: undefined },
  ])('lets paragraphs flow as $lineBreaks demands', ({ lineBreaks, flows }) => {
    const { segments } = splitFile({ file: 'n.md', text, lineBreaks });
    expect(segments.map(({ chunk }) => chunk.flows)).toEqual([flows]);
  });
});
