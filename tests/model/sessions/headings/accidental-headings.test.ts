import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

function split(text: string) {
  const { segments, diagnostics } = splitFile({ file: 'n.md', text });
  return {
    pages: segments.map(({ start, label, chunk }) => `${start ?? label}: ${chunk.source.trim()}`),
    rules: diagnostics.map(({ rule, place }) => `${rule} ${place.line}`),
  };
}

describe('accidentalHeadings', () => {
  it.each([
    {
      name: 'a sentence above a rule that ends a session',
      text: '## 2020/3/11\n\n甲\n结论在此。\n---\n\n## 2020/3/18\n\n乙',
      pages: ['2020-03-11: 甲\n结论在此。\n***', '2020-03-18: 乙'],
      rules: ['rule-under-text 5'],
    },
    {
      name: 'words above a rule that ends the last session',
      text: '## 2020/3/11\n\n甲\n\n## 2020/3/18\n\n散会\n---\n',
      pages: ['2020-03-11: 甲', '2020-03-18: 散会\n***'],
      rules: ['rule-under-text 8'],
    },
    {
      name: 'a sentence above a rule inside a session',
      text: '## 2020/3/11\n\n甲。\n---\n\n乙\n\n## 2020/3/18\n\n丙',
      pages: ['2020-03-11: 甲。\n***\n\n乙', '2020-03-18: 丙'],
      rules: ['rule-under-text 4'],
    },
    {
      name: 'text above a rule between underlined dates',
      text: '2020/3/11\n---\n\n甲。\n---\n\n2020/3/18\n---\n\n乙',
      pages: ['2020-03-11: 甲。\n***', '2020-03-18: 乙'],
      rules: ['rule-under-text 5'],
    },
  ])('are text: $name', ({ text, pages, rules }) => {
    expect(split(text)).toEqual({ pages, rules });
  });

  it.each([
    '# 2020/3/11\n\nTopic\n---\n\n甲\n\n# 2020/3/18\n\n乙',
    'Topic.\n---\n\n甲',
    '## 2020/3/11\n\n甲\n\n---\n\n## 2020/3/18\n\n乙',
  ])('are not the headings in %j', (text) => {
    expect(split(text).rules).toEqual([]);
  });
});
