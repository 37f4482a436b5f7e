import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { PROJECT } from '../../support/sites/site.ts';

/** A paper of a session, without the fields that are not known. */
type ListedPaper = Partial<
  Record<'session' | 'title' | 'venue' | 'year' | 'arxiv' | 'doi', string | null>
>;

const FIXTURES = join(PROJECT, 'tests/fixtures/papers');

describe('the papers of notes', () => {
  it.each([
    ['the notes of the project', join(PROJECT, 'notes/会议笔记.md'), 'real-notes'],
    ['a reading group', join(FIXTURES, 'reading-group.md'), 'reading-group'],
    ['a group in Chinese', join(FIXTURES, 'group-meeting.md'), 'group-meeting'],
    ['a project that presents few papers', join(FIXTURES, 'project-diary.md'), 'project-diary'],
  ])('are those of the list made by hand for %s', (_, file, list) => {
    const listed = JSON.parse(
      readFileSync(join(FIXTURES, `${list}.json`), 'utf8'),
    ) as ListedPaper[];
    expect(papersOf(readFileSync(file, 'utf8'))).toEqual(listed);
  });
});

/** Returns the papers of each session in reading order. */
function papersOf(text: string): ListedPaper[] {
  const { pages } = gatherPages([splitFile({ file: 'n.md', text })]);
  return pages.flatMap((page) =>
    readPage(page).outline.papers.map(({ title, venue, year, arxiv, doi }) => ({
      session: page.id,
      title,
      ...(venue !== null && { venue }),
      ...(year !== null && { year }),
      ...(arxiv !== null && { arxiv }),
      ...(doi !== null && { doi }),
    })),
  );
}
