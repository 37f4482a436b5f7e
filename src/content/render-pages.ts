import { createHash } from 'node:crypto';
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
import type { Language, PageOutline, PageSource, PlannedAnchors } from '../model/types.ts';
import { highlight } from '../render/highlight.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { renderBlocks } from '../render/render-blocks.ts';
import { progress } from './progress.ts';
import { renderDigest } from './render-digest.ts';
import type { RenderedPage } from './types.ts';

type Options = {
  ledger: Ledger;
  language: Language;
  /** Digest of the code that renders. */
  code: string;
  known: (id: string) => RenderedPage | undefined;
};

/**
 * Renders pages, their headings named by the ledger, in the same order. A page is rendered at once
 * where it alone settles its names, which is nearly always; the others wait until all pages are
 * read. A `known` rendering of the same Markdown and names is kept.
 */
export async function renderPages(
  pages: readonly PageSource[],
  { ledger, language, code, known }: Options,
): Promise<{ rendered: RenderedPage[]; anchors: AssignedPlan }> {
  const entries = Map.groupBy(
    ledger.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const looks: FirstLook[] = [];
  const rendering = progress('pages', pages.length, { language });
  for (const page of pages) {
    const source = renderDigest(page, { code, language });
    const kept = known(page.id);
    const look =
      kept?.source === source
        ? { source, outline: kept.outline, rendered: kept }
        : await firstLook(page, { source, language, entries: entries.get(page.id) ?? [] });
    looks.push(look);
    rendering.step();
  }
  rendering.done();
  const plan = planAnchors(
    ledger,
    looks.map(({ outline }, index) => ledgerPage(aboutPage(pages[index]), outline)),
  );
  const rendered: RenderedPage[] = [];
  for (const [index, look] of looks.entries()) {
    const page = pages[index];
    if (page === undefined) continue;
    const names = plan.anchors.get(page.id) ?? UNNAMED;
    const isDone = look.rendered?.digest === digestOf(look.source, names);
    const reading = isDone ? null : readPage(page, names);
    if (isDone && look.rendered) rendered.push(look.rendered);
    else if (reading)
      rendered.push(await render(reading, { source: look.source, names, language }));
  }
  const assigned = new Map(
    rendered.map(({ outline }, index) => [pages[index]?.id ?? '', outlineAnchors(outline)]),
  );
  return { rendered, anchors: { plan, assigned } };
}

/** A page's outline, and its rendering where its names are settled. */
type FirstLook = { source: string; outline: PageOutline; rendered: RenderedPage | null };

async function firstLook(
  page: PageSource,
  {
    source,
    language,
    entries,
  }: { source: string; language: Language; entries: readonly LedgerEntry[] },
): Promise<FirstLook> {
  const parsed = parsePage(page);
  const names = entries.length === 0 ? UNNAMED : planUnchangedPage(parsed.headings, entries);
  const reading = outlinePage(parsed, names ?? UNNAMED);
  const rendered = names === null ? null : await render(reading, { source, names, language });
  return { source, outline: reading.outline, rendered };
}

async function render(
  { outline, tree, diagnostics }: PageReading,
  { source, names, language }: { source: string; names: PlannedAnchors; language: Language },
): Promise<RenderedPage> {
  const digest = digestOf(source, names);
  const labels = { language, ...dictionaryOf(language).render };
  const pieces = await renderBlocks(tree, { key: digest, labels, highlight });
  return { source, digest, outline, pieces, diagnostics: diagnostics };
}

function digestOf(source: string, names: PlannedAnchors): string {
  return createHash('sha256')
    .update(JSON.stringify([source, names]))
    .digest('hex');
}

function aboutPage(page: PageSource | undefined): { id: string; heading: string } {
  return { id: page?.id ?? '', heading: page?.chunks[0]?.heading?.text ?? page?.label ?? '' };
}
