import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FIXTURES,
  fixtureNames,
  fixtureNotes,
  gather,
  type NotesText,
  summary,
} from '../support/notes/notes-fixtures.ts';
import { wordsLost } from '../support/notes/words.ts';

describe('the notes of each fixture', () => {
  it.each(fixtureNames())('become the expected pages: %s', (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, FIXTURES), 'utf8'),
    );
    expect(summary(gather(fixtureNotes(name)))).toEqual(expected);
  });

  it.each(fixtureNames())('keep each word exactly once: %s', (name) => {
    for (const notes of fixtureNotes(name)) expect(wordsLost(notes)).toEqual({});
  });
});

describe('five hundred sessions', () => {
  const DAY = 86_400_000;
  const days = Array.from({ length: 500 }, (_, index) =>
    new Date(Date.UTC(2015, 0, 7) + index * 7 * DAY).toISOString().slice(0, 10),
  );
  const body = (index: number) => `- 第 ${index} 次的第一条\n  - 细节\n\n又一段 ${index}。`;
  const styles: { style: string; of: (day: string, index: number) => string }[] = [
    { style: 'headings', of: (day, index) => `## ${day}\n\n### 话题 ${index}\n\n${body(index)}\n` },
    { style: 'bold lines', of: (day, index) => `**${day}**\n\n${body(index)}\n` },
    {
      style: 'list items',
      of: (day, index) => `${index + 1}. ${day}\n${body(index).replace(/^(?=.)/gmu, '     ')}\n`,
    },
  ];

  it.each(styles)('are all found in order as $style', ({ of }) => {
    const text = ['# 组会', ...days.map(of)].join('\n');
    const notes: NotesText = { file: '组会.md', text };
    expect(gather([notes]).pages.map(({ date }) => date)).toEqual(days);
  });
});
