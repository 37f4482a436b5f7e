import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeNotes } from '../../src/model/text/decode.ts';
import { readPage } from '../../src/model/outline/page-outline.ts';
import { gatherPages } from '../../src/model/gather-pages.ts';
import { splitFile } from '../../src/model/sessions/split-file.ts';

const notebook = JSON.parse(
  readFileSync(new URL('../fixtures/notebook.json', import.meta.url), 'utf8'),
) as { sessions: { id: string; sections: unknown[]; figures: unknown[] }[] };

it('splits the real notes into the sessions, sections and figures that were listed by hand', () => {
  const file = '会议笔记.md';
  const bytes = readFileSync(new URL(`../../notes/${file}`, import.meta.url));
  const text = decodeNotes(bytes, { file }).value ?? '';
  const { pages, preamble } = gatherPages([splitFile({ file, text })]);
  const sessions = pages.map((page) => {
    const [first] = page.chunks;
    const { sections, figures } = readPage(page).outline;
    const lineOf = ({ offset }: { offset: number }) => (first?.line ?? 0) + offset;
    const anchorOf = (index: number | null) =>
      index === null ? null : (sections[index]?.anchor ?? null);
    return {
      id: page.id,
      heading: first?.heading?.text,
      line: first?.heading?.line,
      sections: sections.map(({ anchor, heading, level, parent, at }) => {
        return { anchor, heading, level, parent: anchorOf(parent), line: lineOf(at) };
      }),
      figures: figures.map(({ name, written, alt, captured, section, at }) => {
        return {
          name,
          written,
          alt,
          captured,
          missing: true,
          anchor: anchorOf(section),
          line: lineOf(at),
        };
      }),
    };
  });
  expect(sessions).toEqual(notebook.sessions);
  expect(preamble).toBeNull();
});
