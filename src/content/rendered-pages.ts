import type { Ledger, LedgerEntry } from '../model/ledger/ledger-entry.ts';
import { ledgerPage, outlineAnchors } from '../model/ledger/ledger-page.ts';
import { type AssignedPlan, planAnchors, planUnchangedPage } from '../model/ledger/plan-anchors.ts';
import {
  outlinePage,
  type PageReading,
  parsePage,
  readPage,
  UNNAMED,
} from '../model/outline/page-outline.ts';
import type { PageOutline, PageSource } from '../model/types.ts';
import type { Renderer } from '../render/renderer.ts';
import { type RenderingCache, renderingDigest, sourceDigest } from './rendering-cache.ts';
import type { RenderedPage } from './types.ts';

type Options = {
  ledger: Ledger;
  render: Renderer;
  /** Changes when the same Markdown would be rendered differently. */
  version: string;
  cache: RenderingCache;
  /** Called after each page. */
  onPage: () => void;
};

/**
 * Renders pages and names their headings by the ledger. A page is rendered at once if its headings
 * can be named without the rest of the notebook, which is nearly always so. The others are rendered
 * after all pages are parsed. Returns the renderings in the order of the pages. The cache contains
 * exactly these afterwards.
 */
export async function renderPages(
  pages: readonly PageSource[],
  { ledger, render, version, cache, onPage }: Options,
): Promise<{ renderings: Rendering[]; anchors: AssignedPlan }> {
  const entries = Map.groupBy(
    ledger.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const drafts: Draft[] = [];
  for (const page of pages) {
    const source = sourceOf(page, version);
    const cached = cache.ofSource(source);
    drafts.push(
      cached === null
        ? await draftPage(page, { source, render, entries: entries.get(page.id) ?? [] })
        : { page, source, outline: cached.outline, rendered: cached },
    );
    onPage();
  }
  const plan = planAnchors(
    ledger,
    drafts.map(({ page, outline }) => ledgerPage({ id: page.id, heading: titleOf(page) }, outline)),
  );
  const renderings: Rendering[] = [];
  for (const draft of drafts) {
    const { page, source } = draft;
    const names = plan.anchors.get(page.id) ?? UNNAMED;
    const digest = renderingDigest(source, names);
    const kept = draft.rendered?.digest === digest ? draft.rendered : cache.get(digest);
    const rendered = kept ?? (await renderPage(readPage(page, names), { digest, render }));
    renderings.push({ page, rendered });
  }
  await cache.replaceAll(renderings.map(({ rendered }) => rendered));
  const assigned = new Map(
    renderings.map(({ page, rendered }) => [page.id, outlineAnchors(rendered.outline)]),
  );
  return { renderings, anchors: { plan, assigned } };
}

/** A page and its rendering. */
type Rendering = { page: PageSource; rendered: RenderedPage };

/** A page before its anchors are planned. `rendered` is null, or valid only for other names. */
type Draft = {
  page: PageSource;
  source: string;
  outline: PageOutline;
  rendered: RenderedPage | null;
};

async function draftPage(
  page: PageSource,
  { source, render, entries }: { source: string; render: Renderer; entries: LedgerEntry[] },
): Promise<Draft> {
  const parsed = parsePage(page);
  const names = entries.length === 0 ? UNNAMED : planUnchangedPage(parsed.headings, entries);
  const reading = outlinePage(parsed, names ?? UNNAMED);
  const digest = names && renderingDigest(source, names);
  const rendered = digest && (await renderPage(reading, { digest, render }));
  return { page, source, outline: reading.outline, rendered: rendered || null };
}

async function renderPage(
  { outline, tree, diagnostics }: PageReading,
  { digest, render }: { digest: string; render: Renderer },
): Promise<RenderedPage> {
  return { digest, outline, pieces: await render(tree, digest), diagnostics };
}

/** Digests all that a rendering depends on. The position of the chunks in their files is not part. */
function sourceOf({ chunks }: PageSource, version: string): string {
  const sources = chunks.map(({ heading, source, definitions }) => [
    heading?.text ?? null,
    source,
    definitions,
  ]);
  return sourceDigest([version, sources]);
}

function titleOf({ chunks, label }: PageSource): string {
  return chunks[0]?.heading?.text ?? label;
}
