import { describe, expect, it } from 'vitest';
import { chunkPlace } from '../../../src/model/outline/chunk-place.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { decodeNotes } from '../../../src/model/text/decode.ts';
import { notesMarkdown } from '../../../src/site/files/notes-markdown.ts';
import { FIXTURES, fixtureNames, fixtureNotes } from '../../support/notes/notes-fixtures.ts';
import { readdirSync, readFileSync } from 'node:fs';

/** Returns the Markdown of all pages of some notes files, by the ids of the pages. */
function markdownOf(files: Readonly<Record<string, string | Uint8Array>>): Map<string, string> {
  const texts = Object.entries(files).map(([file, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { value, written } = decodeNotes(bytes, { file });
    return { file, text: value ?? '', written: written ?? '' };
  });
  const { pages } = gatherPages(texts.map(({ file, text }) => splitFile({ file, text })));
  const places = pages.map(({ id, chunks }) => ({ id, chunks: chunks.map(chunkPlace) }));
  return notesMarkdown(places, texts);
}

describe('notesMarkdown', () => {
  it.each<{ name: string; text: string; pages: Record<string, string> }>([
    {
      name: 'headings with their text',
      text: '# 组会\n\nintro\n\n## 2020/3/11\n\na  \n\n## 2020/3/18\nb',
      pages: {
        index: '# 组会\n\nintro\n\n',
        '2020-03-11': '## 2020/3/11\n\na  \n\n',
        '2020-03-18': '## 2020/3/18\nb',
      },
    },
    {
      name: 'the headings that group a session',
      text: '# 2019\n\n## 2019/12/25\n\na\n\n# 2020\n\n## 2020/1/8\n\nb\n',
      pages: {
        '2019-12-25': '# 2019\n\n## 2019/12/25\n\na\n\n',
        '2020-01-08': '# 2020\n\n## 2020/1/8\n\nb\n',
      },
    },
    {
      name: 'list items with their indentation',
      text: '- 2020/3/11\n  - a\n\n- 2020/3/18\n  - b\n',
      pages: { '2020-03-11': '- 2020/3/11\n  - a\n\n', '2020-03-18': '- 2020/3/18\n  - b\n' },
    },
    {
      name: 'several headings of one date',
      text: '## 2020/3/11\na\n## 2020/3/18\nb\n## 2020/3/11\nc',
      pages: {
        '2020-03-11': '## 2020/3/11\na\n## 2020/3/11\nc',
        '2020-03-18': '## 2020/3/18\nb\n',
      },
    },
    {
      name: 'their own line endings and control characters',
      text: '## 2020/3/11\r\na\u001b\r\n\r## 2020/3/18\rb\v',
      pages: { '2020-03-11': '## 2020/3/11\r\na\u001b\r\n\r', '2020-03-18': '## 2020/3/18\rb\v' },
    },
    {
      name: 'a whole file with its front matter',
      text: '---\ndate: 2020-03-11\n---\n# 剪枝\n\na\n',
      pages: { '2020-03-11': '---\ndate: 2020-03-11\n---\n# 剪枝\n\na\n' },
    },
    {
      name: 'images as they are written, and links whose definitions are elsewhere',
      text: '## 2020/3/11\n![](imgs/a.png) [b][c]\n## 2020/3/18\n[c]: d\n',
      pages: {
        '2020-03-11': '## 2020/3/11\n![](imgs/a.png) [b][c]\n',
        '2020-03-18': '## 2020/3/18\n[c]: d\n',
      },
    },
  ])('keeps $name', ({ text, pages }) => {
    expect(Object.fromEntries(markdownOf({ 'n.md': text }))).toEqual(pages);
  });

  it('joins the files of one date on lines of their own', () => {
    const files = { '2020-03-11 a.md': '# a', '2020-03-11 b.md': '# b' };
    expect(Object.fromEntries(markdownOf(files))).toEqual({ '2020-03-11': '# a\n# b' });
  });

  it('returns no page for a title without text, but its lines', () => {
    expect(Object.fromEntries(markdownOf({ 'n.md': '# 组会\n' }))).toEqual({ index: '# 组会\n' });
  });

  it.each(fixtureNames())('contains each line of the notes exactly once: %s', (name) => {
    const written = fixtureNotes(name).map(({ file, text }) => ({ file, text }));
    const found = [
      ...markdownOf(Object.fromEntries(written.map(({ file, text }) => [file, text]))),
    ];
    const lines = (texts: readonly string[]) =>
      texts
        .flatMap((text) => text.split('\n'))
        .filter((line) => line.trim() !== '')
        .sort();
    expect(lines(found.map(([, text]) => text))).toEqual(lines(written.map(({ text }) => text)));
  });

  it('decodes notes in GB18030 and leaves out their byte order marks', () => {
    const folder = new URL('gb18030/', FIXTURES);
    const file = readdirSync(folder).find((each) => each.endsWith('.md')) ?? '';
    const markdown = markdownOf({ [file]: readFileSync(new URL(file, folder)) });
    expect([...markdown.values()].join('')).toMatch(/\p{Script=Han}/u);
    expect([...markdownOf({ 'n.md': '\uFEFF## 2020/3/11\n' }).values()]).toEqual([
      '## 2020/3/11\n',
    ]);
  });
});
