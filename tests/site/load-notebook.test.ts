import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoredPage } from '../../src/content/types.ts';
import { loadNotebook } from '../../src/site/load-notebook.ts';
import { storedEntries } from '../support/astro-content.ts';
import { notebookWith, pageEntry } from '../support/notebook.ts';

const folder = mkdtempSync(join(tmpdir(), 'renderings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { about } = notebookWith([], { title: 'Notes', renderings: folder });

/** Makes an entry whose rendering is in the folder, unless `digest` is `lost`. */
function storedPage(id: string, entry: Partial<StoredPage> & { digest: string }): StoredPage {
  const { rendered, ...page } = pageEntry('### IOMMU', { id });
  if (entry.digest !== 'lost') {
    const path = join(folder, `${entry.digest}.json`);
    writeFileSync(path, JSON.stringify({ ...rendered, digest: entry.digest }));
  }
  return { ...page, ...entry };
}

beforeEach(() => {
  storedEntries.length = 0;
});

describe('loadNotebook', () => {
  it('sorts the pages and separates the preamble', async () => {
    storedEntries.push(
      storedPage('b', { order: 2, digest: 'b' }),
      about,
      storedPage('a', { order: 1, digest: 'a' }),
      storedPage('index', { order: 0, kind: 'preamble', digest: 'p' }),
    );
    const notebook = await loadNotebook();
    expect(notebook.about.title).toBe('Notes');
    expect(notebook.pages.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notebook.preamble?.id).toBe('index');
  });

  it('reads the rendering of a page on first access', async () => {
    storedEntries.push(
      about,
      storedPage('a', { digest: 'a' }),
      storedPage('x', { digest: 'lost' }),
    );
    const { pages } = await loadNotebook();
    expect(pages[0]?.rendered.outline.sections).toMatchObject([{ heading: 'IOMMU' }]);
    expect(() => pages[1]?.rendered).toThrow('no rendering of the page x');
  });

  it('throws if the content store has no notebook', async () => {
    await expect(loadNotebook()).rejects.toThrow('no notebook');
  });
});
