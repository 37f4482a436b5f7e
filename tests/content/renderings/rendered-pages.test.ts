import { describe, expect, it } from 'vitest';
import { draftPage } from '../../../src/content/renderings/page-draft.ts';
import { renderPages } from '../../../src/content/renderings/rendered-pages.ts';
import { RenderingCache } from '../../../src/content/renderings/rendering-cache.ts';
import type { Ledger } from '../../../src/model/ledger/ledger-entry.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { updateLedger } from '../../../src/model/ledger/update-ledger.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

const NOTES =
  '## 2020/3/11\n\n### Cache\n\nOn caches.\n\n### Queue\n\nOn queues.\n\n## 2020/3/18\n\n### Ring\n\nOn rings.\n';

/** Renders notes and counts the pages that were rendered. The rendering of a page is its digest. */
function renderer() {
  const cache = new RenderingCache(null);
  const keys: string[] = [];
  const render = async (notes: string, ledger: Ledger = [], version = '1') => {
    keys.length = 0;
    let [steps, opened] = [0, 0];
    const { pages } = gatherPages([splitFile({ file: 'n.md', text: notes })]);
    const renderKey = async (_: unknown, key: string) => {
      keys.push(key);
      return { pieces: [key], terms: [] };
    };
    const { renderings, anchors } = await renderPages(pages, {
      ledger,
      mayBeOther: false,
      draft: (jobs, onPage) =>
        Promise.all(
          jobs.map((job) => {
            onPage();
            return draftPage(job, renderKey);
          }),
        ),
      openRenderer: async () => {
        opened += 1;
        return renderKey;
      },
      version,
      cache,
      onPage: () => {
        steps += 1;
      },
    });
    expect(steps).toBe(pages.length);
    return {
      rendered: keys.length,
      opened,
      ledger: updateLedger(anchors).ledger,
      pieces: renderings.map(({ rendered }) => rendered.pieces),
      anchors: renderings.map(({ rendered }) =>
        rendered.outline.sections.map(({ anchor, aliases }) => [anchor, ...aliases].join(' ')),
      ),
    };
  };
  return { render, cache };
}

describe('renderPages', () => {
  it('renders each page once, with the key of its rendering', async () => {
    const { rendered, anchors, pieces } = await renderer().render(NOTES);
    expect(rendered).toBe(2);
    expect(anchors).toEqual([['cache', 'queue'], ['ring']]);
    expect(new Set(pieces.flat()).size).toBe(2);
  });

  it('renders pages with published anchors once if their headings are unchanged', async () => {
    const { ledger } = await renderer().render(NOTES);
    const { rendered, anchors } = await renderer().render(
      NOTES.replace('On queues.', 'Much more on queues.'),
      ledger,
    );
    expect(rendered).toBe(2);
    expect(anchors).toEqual([['cache', 'queue'], ['ring']]);
  });

  it('keeps the old anchor of a renamed heading as an alias', async () => {
    const { ledger } = await renderer().render(NOTES);
    const { rendered, anchors } = await renderer().render(
      NOTES.replace('### Queue', '### Queues and rings'),
      ledger,
    );
    expect(rendered).toBe(2);
    expect(anchors[0]).toEqual(['cache', 'queues-and-rings queue']);
  });

  it('opens the renderer once for the pages whose anchors depend on others', async () => {
    const { ledger, opened } = await renderer().render(NOTES);
    expect(opened).toBe(0);
    const renamed = NOTES.replace('### Queue', '### Queues').replace('### Ring', '### Rings');
    expect(await renderer().render(renamed, ledger)).toMatchObject({ rendered: 2, opened: 1 });
  });

  it('reuses the renderings of unchanged pages', async () => {
    const { render } = renderer();
    const before = await render(NOTES);
    const after = await render(`${NOTES.replace('rings.', 'tokens.')}`);
    expect(after.rendered).toBe(1);
    expect(after.pieces[0]).toEqual(before.pieces[0]);
    expect((await render(`# Title\n\n${NOTES}`)).rendered).toBe(1);
  });

  it('renders a page again if its headings get other names', async () => {
    const { render } = renderer();
    const { ledger } = await render(NOTES);
    await render(NOTES, ledger);
    const moved = ledger.map((entry) =>
      entry.anchor === 'ring' ? { ...entry, anchor: 'old-ring' } : entry,
    );
    const { rendered, anchors } = await render(NOTES, moved);
    expect(rendered).toBe(1);
    expect(anchors[1]).toEqual(['old-ring']);
  });

  it('renders all pages again for another version', async () => {
    const { render } = renderer();
    await render(NOTES);
    expect((await render(NOTES, [], '2')).rendered).toBe(2);
  });

  it('removes the renderings of former pages from the cache', async () => {
    const { render, cache } = renderer();
    const { pieces } = await render(NOTES);
    const digests = pieces.flat().map(String);
    expect(digests.map((digest) => cache.get(digest) !== null)).toEqual([true, true]);
    await render('## 2020/3/25\n\nnew\n');
    expect(digests.map((digest) => cache.get(digest) !== null)).toEqual([false, false]);
  });
});
