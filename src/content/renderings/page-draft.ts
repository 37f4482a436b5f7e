import type { LedgerEntry } from '../../model/ledger/ledger-entry.ts';
import { planUnchangedPage } from '../../model/ledger/plan-anchors.ts';
import {
  outlinePage,
  type PageReading,
  type ParsedPage,
  parsePage,
  NO_PUBLISHED_ANCHORS,
} from '../../model/outline/page-outline.ts';
import type { PageOutline, PageSource, PlannedAnchors } from '../../model/types.ts';
import { drawDiagrams } from '../../render/diagrams.ts';
import { typesetFormulas } from '../../render/typeset.ts';
import { renderingDigest } from './rendering-cache.ts';
import type { RenderedPage } from '../types.ts';

/** A page to be parsed. It can be sent to another thread. */
export type DraftJob = Pick<PageSource, 'id' | 'chunks'> & {
  /** Digest of the page's Markdown. */
  source: string;
  /** The published anchors of the page. */
  entries: LedgerEntry[];
};

/** A page before its anchors are planned. `rendered` is null if they depend on other pages. */
export type PageDraft = { outline: PageOutline; rendered: RenderedPage | null };

/** Renders a page that is parsed. `key` marks the slots, as for a `Renderer`. */
export type PageRenderer = (
  reading: PageReading,
  key: string,
) => Promise<Pick<RenderedPage, 'pieces' | 'terms'>>;

/** Parses a page, and renders it if its anchors don't depend on other pages. */
export async function draftPage(
  { chunks, source, entries }: DraftJob,
  render: PageRenderer,
): Promise<PageDraft> {
  const parsed = parsePage({ chunks });
  await typesetPage(parsed);
  const names =
    entries.length === 0 ? NO_PUBLISHED_ANCHORS : planUnchangedPage(parsed.headings, entries);
  const reading = outlinePage(parsed, names ?? NO_PUBLISHED_ANCHORS);
  const digest = names && renderingDigest(source, names);
  const rendered = digest && (await renderPage(reading, { digest, render }));
  return { outline: reading.outline, rendered: rendered || null };
}

/** Parses a page whose anchors are planned, and renders it. */
export async function renderPlannedPage(
  page: Pick<PageSource, 'chunks'>,
  names: PlannedAnchors,
  options: { digest: string; render: PageRenderer },
): Promise<RenderedPage> {
  const parsed = parsePage(page);
  await typesetPage(parsed);
  return renderPage(outlinePage(parsed, names), options);
}

/** Typesets the formulas and draws the diagrams of a parsed page, and adds the diagnostics about them. */
async function typesetPage({ documents }: ParsedPage): Promise<void> {
  for (const { tree, diagnostics, lineAt } of documents) {
    const all = [...(await typesetFormulas(tree)), ...(await drawDiagrams(tree))];
    for (const { line, ...found } of all) {
      diagnostics.push({ ...found, at: lineAt(line) });
    }
  }
}

async function renderPage(
  reading: PageReading,
  { digest, render }: { digest: string; render: PageRenderer },
): Promise<RenderedPage> {
  const { outline, diagnostics } = reading;
  return { digest, outline, ...(await render(reading, digest)), diagnostics };
}
