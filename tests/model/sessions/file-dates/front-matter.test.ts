import { describe, expect, it, vi } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

const split = (text: string) => splitFile({ file: 'n.md', text });
const shape = (text: string) =>
  split(text).segments.map(({ start, label, chunk }) => ({
    date: start,
    label,
    source: chunk.source.trim(),
  }));

describe('front matter', () => {
  it('sets date and title, and is shown only if it has other fields', () => {
    const text =
      '---\nlayout: post\ntitle: "剪枝讨论"\ndate: 2020-02-26 14:00:00 +0800\n---\nwords';
    expect(shape(text)).toEqual([{ date: '2020-02-26', label: '剪枝讨论', source: 'words' }]);
    expect(shape(text.replace('layout: post', 'speaker: 张三'))).toMatchObject([
      { source: 'speaker: 张三\n\n\n\nwords' },
    ]);
  });

  it('keeps all lines of the file in their places', () => {
    const { segments } = split('---\nroom: a\n---\n\n# T\n\nwords\n');
    expect(segments).toMatchObject([
      {
        label: 'T',
        chunk: { heading: { line: 5 }, line: 1, source: '\nroom: a\n\n\n\n\nwords\n' },
      },
    ]);
  });

  it('is shown once, before the sessions', () => {
    const { title, preamble, segments } = split(
      '---\ntitle: A\ntags: b\n---\n# T\n## 2020/2/26\nwords',
    );
    expect(title).toBe('T');
    expect(preamble?.source.trim()).toBe('A\ntags: b');
    expect(segments).toMatchObject([{ start: '2020-02-26', chunk: { source: 'words' } }]);
    expect(split('---\ntitle: A\n---\n## 2020/2/26\n')).toMatchObject({
      title: 'A',
      preamble: null,
    });
  });

  it.each([
    ['a list on one line', '---\ntags: [剪枝, "SR-IOV"]\n---\nwords'],
    ['words with commas', '---\n标签: 剪枝、SR-IOV\n---\nwords'],
    ['a line each', '---\ntags:\n  - 剪枝\n- "#SR-IOV"\ndraft: true\n---\nwords'],
    ['two keys', '---\ncategory: 剪枝\nkeywords: SR-IOV\n---\nwords'],
    ['TOML', '+++\n# about\ntags = [\n  "剪枝",\n  "SR-IOV",\n]\n[params]\n+++\nwords'],
    ['JSON', '{\n  "tags": ["剪枝", "SR-IOV"],\n  "draft": false\n}\nwords'],
  ])('sets the tags of a file that is one session: %s', (_, text) => {
    expect(split(text).segments.map(({ tags }) => tags)).toEqual([['剪枝', 'SR-IOV']]);
    expect(shape(text)).toMatchObject([{ source: 'words' }]);
  });

  it.each([
    ['a key of two words', '---\nmeeting_date: 2020-03-11\n---\nwords'],
    ['a key in camel case', '---\nmeetingDate: 2020-03-11\n---\nwords'],
    ['the year of an era', '---\n日期: 109/03/11\n---\nwords'],
    ['a time with its zone', '---\ndate: 2020-03-11T23:30:00-08:00\n---\nwords'],
    ['quotes', "---\ndate: '2020-03-11 23:30'\n---\nwords"],
    ['TOML', '+++\ndate = 2020-03-11T23:30:00Z\n+++\nwords'],
    ['JSON', '{\n"date": "2020-03-11T00:30:00+09:00",\n"title": "T"\n}\n\nwords'],
  ])('keeps the day as it is written: %s', (_, text) => {
    expect(shape(text)).toMatchObject([{ date: '2020-03-11', source: 'words' }]);
  });

  it('reports a date with two readings', () => {
    const { diagnostics } = split('---\ndate: 05/10/2019\n---\nwords');
    expect(diagnostics).toMatchObject([{ rule: 'date-ambiguous', place: { line: 2 } }]);
  });

  it('shows and reports a date that does not exist', () => {
    const { segments, diagnostics } = split('---\ndate: 2020-02-30\n---\nwords');
    expect(segments).toMatchObject([{ start: null }]);
    expect(segments[0]?.chunk.source).toContain('2020-02-30');
    expect(diagnostics).toMatchObject([{ rule: 'date-invalid', place: { line: 2 } }]);
  });

  it.each([
    ['text between rules', '---\nwords\n\nmore words\n---\n'],
    ['a block that does not end', '---\ntitle: a\n\nwords\n'],
    ['a rule above a heading', '---\n\n## a\n\n---\n'],
    ['nothing between rules', '---\n---\nwords'],
    ['text between plus signs', '+++\nwords\n+++\n'],
    ['a brace', '{\nwords\n}\n'],
  ])('is not %s', (_, text) => {
    const { segments } = split(text);
    expect(segments.map(({ chunk }) => chunk.source)).toEqual([text]);
  });

  it.each([
    ['a folded title', '---\ntitle: >\n  剪枝\n  讨论\n---', '剪枝 讨论'],
    ['escapes in quotes', '---\ntitle: "a\\u2014b"\n---', 'a—b'],
    ['a quote inside quotes', "---\ntitle: 'It''s'\n---", "It's"],
    ['a literal string of TOML', "+++\ntitle = 'a\\b' # comment\n+++", 'a\\b'],
    ['escapes in JSON', '{\n"title": "a \\"b\\""\n}', 'a "b"'],
    ['a number', '---\ntitle: 007\n---', '007'],
  ])('is parsed by the rules of its syntax: %s', (_, text, title) => {
    expect(split(`${text}\n## 2020/3/11\na`).title).toBe(title);
  });

  it.each([
    ['a second colon', '---\ntitle: 组会: 剪枝\n---', '组会: 剪枝'],
    ['a hash', '---\ntitle: 组会 #3\n---', '组会 #3'],
    ['an unclosed bracket', '---\ntitle: [组会\n---', '[组会'],
    ['text after quotes', '---\ntitle: "a" b\n---', '"a" b'],
    ['an alias', '---\ntitle: *a\n---', '*a'],
    ['an unquoted string of TOML', '+++\ntitle = 组会\n+++', '组会'],
    ['an unquoted string of JSON', '{\n"title": "组会" 3\n}', '"组会" 3'],
  ])('is read as it is written if the syntax does not allow it: %s', (_, text, title) => {
    expect(split(`${text}\n## 2020/3/11\na`).title).toBe(title);
  });

  it('is read as it is written if a field is long', () => {
    const value = 'a'.repeat(2_000);
    expect(split(`---\ntitle: "\\u2014"\n---\n## 2020/3/11\na`).title).toBe('—');
    expect(split(`---\ntitle: "\\u2014${value}"\n---\n## 2020/3/11\na`).title).toBe(
      `\\u2014${value}`,
    );
  });

  it('does not fail for deeply nested lists', () => {
    for (const value of ['['.repeat(100_000), `${'[a, '.repeat(30_000)}b`]) {
      expect(split(`---\ntitle: ${value}\n---\n## 2020/3/11\na`).title).toBe(value);
    }
  });

  it.each([
    ['quoted commas and numbers', '[2020, 1.0, "a, b"]', ['2020', '1.0', 'a', 'b']],
    ['aliases, which are not expanded', '[&a x, *a]', ['&a x', '*a']],
    ['nested lists', '[[a, b], c]', ['a', 'b', 'c']],
  ])('reads tags with %s', (_, value, tags) => {
    expect(split(`---\ntags: ${value}\n---\nwords`).segments[0]?.tags).toEqual(tags);
  });

  it('prints no warning about unusual YAML', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    split('---\ntitle: {[a]: b}\n---\nwords');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
