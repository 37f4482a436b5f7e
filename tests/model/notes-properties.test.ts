import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gather } from '../support/notes/notes-fixtures.ts';
import { wordsLost } from '../support/notes/words.ts';

const OPENINGS = [
  ...[
    '## 2020/3/11',
    '## 2020-03-18 组会',
    '### 4月1日',
    '# 2020年',
    '## 3月',
    '### 11日',
    '### 18',
  ],
  ...[
    '**2020/4/8**',
    '**2020/4/15** 讨论了剪枝。',
    '2020.4.22',
    '2020/4/29 IOMMU',
    '@time 2020/5/6',
  ],
  ...['1. 2020/5/13', '1. 2020/5/20 复习', '- 2020-05-27：读了 [a](b)。', '- **2020/6/3** 完'],
  ...['日期：2020/6/10', '<h2>2020/6/17</h2>', '##2020/6/24', '#2020/7/1', '## 论文 (2020/7/8)'],
  ...[
    '# 周报 2020-08-05',
    '### 周报 2020-08-12',
    '- 说 2020/8/19',
    '* [a](b) 讲 2020/8/26',
    '2020.9.2',
  ],
  ...[
    '## 一、放假至9月9日',
    '## 9月10日至9月16日',
    '# 9.17~9.23',
    '## #12 Sep 24, 10am',
    '## 下周',
  ],
  ...['## 附录', '# 说明', '# 会议笔记', '### 话题', '## 240715', '> 2020/7/22', '2020/7/29\n---'],
];

const BODIES = [
  ...[
    'words',
    '一段话。',
    '- 甲\n  - 乙',
    '   - 缩进',
    '\t制表符',
    '```\n## 2020/1/1\n```',
    '',
    '',
  ],
  ...['![](a.png)', '[a]: /x', '[a] 见脚注 [^1]', '[^1]: 脚注', '| 丙 | 丁 |\n| - | - |', '---'],
];

const line = fc.oneof(
  fc.constantFrom(...OPENINGS),
  fc.constantFrom(...BODIES),
  fc.constantFrom(''),
);

/** Words of addresses and footnotes, which may be repeated. */
const LINKED = new Set(['见', '脚', '注', '1', 'a', 'b', 'x', 'png']);

// Each run parses a file in whole and in parts, and the machine may be busy.
const patient = { timeout: 30_000 };

it('keeps each word of notes exactly once in any mix of styles', patient, () => {
  const notes = fc.array(line, { maxLength: 16 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(notes, (text) => {
      const kept = wordsLost({ file: 'n.md', text });
      // Footnotes and link definitions may be repeated in chunks, or become text if they are cut off.
      const mayRepeat = text.includes('[^1]');
      const lost = Object.entries(kept).filter(
        ([word, count]) => !LINKED.has(word) && (count > 0 || !mayRepeat),
      );
      expect(lost).toEqual([]);
    }),
    { seed: 20200311, numRuns: 400 },
  );
});

it('shows the title of each of several files', patient, () => {
  const file = fc.record({
    title: fc.constantFrom('甲', '乙组', '丙 · 丁'),
    lines: fc.array(line),
  });
  fc.assert(
    fc.property(fc.array(file, { minLength: 2, maxLength: 3 }), (files) => {
      const notes = files.map(({ title, lines }, index) => {
        return { file: `${index}.md`, text: `# ${title}\n\n${lines.join('\n')}\n` };
      });
      const { title, pages, preamble } = gather(notes);
      const shown = JSON.stringify([title, pages, preamble]);
      const lost = files.filter((each) => !shown.includes(each.title));
      expect(lost).toEqual([]);
    }),
    { seed: 20200311, numRuns: 200 },
  );
});

it('reads each date of the corpus between other sessions', () => {
  const rows = JSON.parse(
    readFileSync(new URL('../corpora/dates.json', import.meta.url), 'utf8'),
  ) as { text: string; dates: string[] | null; level: string }[];
  const sure = rows.filter(({ level, dates }) => level === 'must' && dates?.length === 1);
  for (const { text, dates } of sure) {
    const notes = `# T\n\n## 2020/3/12\n\na\n\n## ${text}\n\nb\n\n## 2020/3/13\n\nc\n`;
    const found = gather([{ file: 'n.md', text: notes }]).pages.map(({ date }) => date);
    expect({ text, found }).toMatchObject({ found: expect.arrayContaining(dates ?? []) });
  }
});
