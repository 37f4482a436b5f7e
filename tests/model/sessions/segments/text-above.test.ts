import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

function split(text: string, file: string) {
  const { preamble, segments } = splitFile({ file, text });
  const [first] = segments;
  return {
    preamble: preamble?.source ?? null,
    source: first?.chunk.source,
    line: first?.chunk.line,
  };
}

describe('withTextAbove', () => {
  const text = 'Present: all\n\n# 2020-03-11 Team ![](a.png)\n\nwords';

  it('adds the text above a session to it if the file has the same date', () => {
    const source = 'Present: all\n\n![](a.png)\n\nwords';
    expect(split(text, '2020-03-11.md')).toEqual({ preamble: null, source, line: 1 });
  });

  it('adds the fields of front matter with the same date', () => {
    const notes = '---\ndate: 2020-03-11\n参会: 张\n---\n# 2020-03-11\nwords';
    expect(split(notes, 'n.md')).toMatchObject({ preamble: null, line: 1 });
    expect(split(notes, 'n.md').source).toContain('参会: 张');
  });

  it('leaves the introduction of a file without a date, or with another one', () => {
    for (const file of ['n.md', '2020-03-18.md']) {
      expect(split(text, file)).toMatchObject({ preamble: 'Present: all\n', line: 3 });
    }
  });

  it('changes nothing if there is no text above', () => {
    const notes = '# 2020-03-11\nwords';
    expect(split(notes, '2020-03-11.md')).toEqual({ preamble: null, source: 'words', line: 2 });
  });
});
