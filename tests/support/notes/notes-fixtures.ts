import { readdirSync, readFileSync } from 'node:fs';
import { decodeNotes } from '../../../src/model/text/decode.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { gatherPages, type NotebookSource } from '../../../src/model/gather-pages.ts';
import { folderDays } from '../../../src/model/sessions/file-dates/folder-days.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

export type NotesText = { file: string; text: string };

/** Folders with notes as people write them, each with the expected summary. */
export const FIXTURES = new URL('../../fixtures/notes/', import.meta.url);

export function fixtureNames(): string[] {
  return readdirSync(FIXTURES).sort();
}

/** Reads and decodes the notes of a fixture. */
export function fixtureNotes(name: string): NotesText[] {
  const folder = new URL(`${name}/`, FIXTURES);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const bytes = readFileSync(
        new URL(file.split('/').map(encodeURIComponent).join('/'), folder),
      );
      return { file, text: decodeNotes(bytes, { file }).value ?? '' };
    });
}

export function gather(notes: readonly NotesText[]): NotebookSource {
  const days = folderDays(notes);
  return gatherPages(
    notes.map((each) => splitFile({ ...each, folderDay: days.get(each.file) ?? null })),
  );
}

/** Summarizes a notebook: pages with their headings, topics and figure counts, and diagnostics. */
export function summary({ title, preamble, pages, diagnostics }: NotebookSource) {
  return {
    title,
    preamble: preamble === null ? null : readPage(preamble).outline.introduction,
    pages: pages.map((page) => {
      const { sections, figures } = readPage(page).outline;
      return {
        id: page.id,
        date: page.date,
        end: page.end,
        label: page.label,
        group: page.group,
        ...(page.tags.length === 0 ? {} : { tags: page.tags }),
        headings: page.chunks.map(({ file, heading, line }) =>
          heading === null ? `${file}:${line}` : `${file}:${heading.line} ${heading.text}`,
        ),
        topics: sections.filter(({ level }) => level === 1).map(({ heading }) => heading),
        figures: figures.length,
      };
    }),
    diagnostics: diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`),
  };
}
