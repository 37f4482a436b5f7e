import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';
import { segmentTitles } from '../../../support/notes/segments.ts';

describe('dateLineSessions', () => {
  it.each([
    ['they are on one day only', '**2020/3/11**\na\n\n**2020/3/11**\nb'],
    ['most have no text', '- 2020/3/11\n- 2020/3/18\n- 2020/3/25\n- 2020/4/1\n\nwords'],
    [
      'most of the file is before them',
      `${'words\n\n'.repeat(9)}**2020/3/11**\na\n\n**2020/3/18**\nb`,
    ],
    ['they are numbers', '**3.11**\na\n\n**3.18**\nb'],
  ])('finds no sessions if %s', (_, text) => {
    expect(segmentTitles(text, { defaultYear: 2020 })).toHaveLength(1);
  });

  it('accepts numbers if another line has a year', () => {
    expect(segmentTitles('**2020.3.11**\na\n\n**3.18**\nb')).toEqual(['2020-03-11', '2020-03-18']);
  });

  it('keeps headings of the level of the lines inside their sessions', () => {
    const text = '# T\n\n**2020/3/11**\n\n## a\n\nx\n\n**2020/3/18**\n\n## b\n\ny\n\n# 附录\n\nz\n';
    expect(segmentTitles(text)).toEqual(['2020-03-11', '2020-03-18', 'null 附录']);
  });

  it('makes the rest of a line the text of its session', () => {
    const { segments } = splitFile({
      file: 'n.md',
      text: '**2020/3/11**：读了 `a`。\nb\n\n**2020/3/18**\nc\n',
    });
    expect(segments.map(({ chunk }) => [chunk.heading, chunk.line, chunk.source])).toEqual([
      [{ text: '2020/3/11', level: 0, line: 1 }, 1, '读了 `a`。\nb\n'],
      [{ text: '2020/3/18', level: 0, line: 4 }, 5, 'c\n'],
    ]);
  });

  it.each([
    ['spaces', '1. 2020/3/11\n   - a\n     - b\n2. 2020/3/18\n   c', ['- a\n  - b', 'c']],
    ['a space and a tab', '- 2020/3/11\n \ta\n- 2020/3/18\n  b', ['  a', 'b']],
    ['tabs', '- 2020/3/11\n\ta\n- 2020/3/18\n\tb', ['  a', '  b']],
  ])('removes the indent of list items: %s', (_, text, sources) => {
    const { segments } = splitFile({ file: 'n.md', text });
    expect(segments.map(({ chunk }) => chunk.source)).toEqual(sources);
  });
});
