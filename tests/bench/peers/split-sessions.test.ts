import { describe, expect, it } from 'vitest';
import { generateNotes } from '../../../bench/generate-notes.ts';
import { splitSessions } from '../../../bench/peers/split-sessions.ts';

describe('splitSessions', () => {
  it('writes one file per session with title and date', () => {
    const notes = '# Notes\n\nhello\n\n## 2020/3/8\n\n### One\n\n## Two\n\n## 2020/12/18\n\ntext\n';
    expect(splitSessions(notes)).toEqual([
      {
        name: '2020-03-08.md',
        text: '---\ntitle: 2020/3/8\ndate: 2020-03-08\n---\n\n### One\n\n## Two\n\n',
      },
      { name: '2020-12-18.md', text: '---\ntitle: 2020/12/18\ndate: 2020-12-18\n---\n\ntext\n' },
    ]);
  });

  it('keeps all text of generated sessions', () => {
    const notes = generateNotes({ sessions: 20, images: false });
    const files = splitSessions(notes);
    expect(new Set(files.map(({ name }) => name)).size).toBe(20);
    const bodies = files.map(({ text }) => text.replace(/^---\ntitle: (.*)\n.*\n---\n/, '## $1\n'));
    expect(notes.endsWith(bodies.join(''))).toBe(true);
  });
});
