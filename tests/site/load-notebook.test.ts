import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { RenderingCache } from '../../src/content/renderings/rendering-cache.ts';
import type { StoredPage } from '../../src/content/types.ts';
import { loadNotebook } from '../../src/site/load-notebook.ts';
import { storedEntries } from '../support/astro-content.ts';
import { notebookWith, pageEntry } from '../support/notes/notebook.ts';

const folder = mkdtempSync(join(tmpdir(), 'renderings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { about } = notebookWith([], { title: 'Notes', renderings: folder });

/** Makes the folder contain the renderings of these entries, except `lost`. */
async function saveRenderings(entries: readonly StoredPage[]): Promise<void> {
  const { rendered } = pageEntry('### IOMMU');
  const kept = entries.map(({ digest }) => digest).filter((digest) => digest !== 'lost');
  await new RenderingCache(folder).replaceAll(kept.map((digest) => ({ ...rendered, digest })));
}

function storedPage(id: string, entry: Partial<StoredPage> & { digest: string }): StoredPage {
  const { rendered: _, ...page } = pageEntry('### IOMMU', { id });
  return { ...page, ...entry };
}

beforeEach(() => {
  storedEntries.length = 0;
});

describe('loadNotebook', () => {
  it('sorts the pages and separates the preamble', async () => {
    const pages = [
      storedPage('b', { order: 2, digest: 'b' }),
      storedPage('a', { order: 1, digest: 'a' }),
      storedPage('index', { order: 0, kind: 'preamble', digest: 'c' }),
    ];
    await saveRenderings(pages);
    storedEntries.push(about, ...pages);
    const notebook = await loadNotebook();
    expect(notebook.about.title).toBe('Notes');
    expect(notebook.pages.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notebook.preamble?.id).toBe('index');
  });

  it('reads the rendering of a page on first access', async () => {
    const stored = [storedPage('a', { digest: 'a' }), storedPage('x', { digest: 'lost' })];
    await saveRenderings(stored);
    storedEntries.push(about, ...stored);
    const { pages } = await loadNotebook();
    expect(pages[0]?.rendered.outline.sections).toMatchObject([{ heading: 'IOMMU' }]);
    expect(() => pages[1]?.rendered).toThrow('no rendering of the page x');
  });

  it('throws if the content store has no notebook', async () => {
    await expect(loadNotebook()).rejects.toThrow('no notebook');
  });
});
