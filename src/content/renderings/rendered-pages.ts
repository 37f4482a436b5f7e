import { setImmediate } from 'node:timers/promises';
import type { Ledger } from '../../model/ledger/ledger-entry.ts';
import { ledgerPage, outlineAnchors } from '../../model/ledger/ledger-page.ts';
import { isOfOtherNotes } from '../../model/ledger/other-notes.ts';
import {
  type AnchorPlan,
  type AssignedPlan,
  planAnchors,
} from '../../model/ledger/plan-anchors.ts';
import { NO_PUBLISHED_ANCHORS } from '../../model/outline/page-outline.ts';
import type { PageSource } from '../../model/types.ts';
import {
  type DraftJob,
  type PageDraft,
  type PageRenderer,
  renderPlannedPage,
} from './page-draft.ts';
import { type RenderingCache, renderingDigest, sourceDigest } from './rendering-cache.ts';
import type { RenderedPage } from '../types.ts';

type Options = {
  ledger: Ledger;
  /** Whether the ledger may belong to other notes. If it does, it is ignored. */
  mayBeOther: boolean;
  /** Drafts pages in the order of the jobs, and calls `onPage` after each. */
  draft: (jobs: readonly DraftJob[], onPage: () => void) => Promise<PageDraft[]>;
  /** Opens the renderer of the pages whose anchors depend on other pages, if there are any. */
  openRenderer: () => Promise<PageRenderer>;
  /** Changes when the same Markdown would be rendered differently. */
  version: string;
  cache: RenderingCache;
  /** Called after each page. */
  onPage: () => void;
};

/**
 * Renders pages and names their headings by the ledger. A page is rendered at once if its headings
 * can be named without the rest of the notebook, which is nearly always the case. The others are rendered
 * after all pages are parsed. Returns the renderings in the order of the pages. The cache contains
 * exactly these afterwards. `isOther` is true if the ledger was ignored.
 */
export async function renderPages(
  pages: readonly PageSource[],
  { ledger, mayBeOther, draft, openRenderer, version, cache, onPage }: Options,
): Promise<{ renderings: PageWithRendering[]; anchors: AssignedPlan; isOther: boolean }> {
  const drafts = await draftPages(pages, { ledger, draft, version, cache, onPage });
  const { plan, isOther } = planHeadings(drafts, { ledger, mayBeOther });
  let renderer: Promise<PageRenderer> | undefined;
  const render: PageRenderer = async (...page) => {
    renderer ??= openRenderer();
    return (await renderer)(...page);
  };
  const renderings: PageWithRendering[] = [];
  for (const { page, source, rendered: drafted } of drafts) {
    const names = plan.anchors.get(page.id) ?? NO_PUBLISHED_ANCHORS;
    const digest = renderingDigest(source, names);
    const kept = drafted?.digest === digest ? drafted : cache.get(digest);
    const rendered = kept ?? (await renderPlannedPage(page, names, { digest, render }));
    renderings.push({ page, rendered });
  }
  await cache.replaceAll(renderings.map(({ rendered }) => rendered));
  const assigned = new Map(
    renderings.map(({ page, rendered }) => [page.id, outlineAnchors(rendered.outline)]),
  );
  return { renderings, anchors: { plan, assigned }, isOther };
}

/** A page with the digest of its Markdown and its draft. */
type DraftedPage = PageDraft & { page: PageSource; source: string };

/** Drafts the pages whose renderings are not kept, and reads those of the others. Keeps the order. */
async function draftPages(
  pages: readonly PageSource[],
  { ledger, draft, version, cache, onPage }: Omit<Options, 'mayBeOther' | 'openRenderer'>,
): Promise<DraftedPage[]> {
  const entries = Map.groupBy(
    ledger.filter(({ anchor }) => anchor !== ''),
    ({ session }) => session,
  );
  const sources = pages.map((page) => ({ page, source: sourceOf(page, version) }));
  const draftAll = async (some: typeof sources) => {
    const jobs = some.map(({ page: { id, chunks }, source }): DraftJob => {
      return { id, chunks, source, entries: entries.get(id) ?? [] };
    });
    const drafted = await draft(jobs, onPage);
    return some.map((each, index) => ({ ...each, draft: drafted[index] }));
  };
  const isKept = ({ source }: { source: string }) => cache.hasSource(source);
  const [drafted, kept] = await Promise.all([
    draftAll(sources.filter((each) => !isKept(each))),
    readKept(sources.filter(isKept), { cache, onPage }),
  ]);
  // Pages whose renderings can't be read any more are rendered again.
  const lost = await draftAll(kept.filter(({ draft }) => draft === null));
  const draftOf = new Map([...kept, ...drafted, ...lost].map((each) => [each.page, each.draft]));
  return sources.map(({ page, source }) => {
    const draft = draftOf.get(page);
    if (!draft) throw new Error(`The page ${page.id} was not drafted`);
    return { page, source, ...draft };
  });
}

/** Plans the anchors of all headings. Ignores a ledger that may be of other notes, and is. */
function planHeadings(
  drafts: readonly DraftedPage[],
  { ledger, mayBeOther }: Pick<Options, 'ledger' | 'mayBeOther'>,
): { plan: AnchorPlan; isOther: boolean } {
  const pages = drafts.map(({ page, outline }) =>
    ledgerPage({ id: page.id, heading: firstHeading(page) }, outline),
  );
  const plan = planAnchors(ledger, pages);
  const isOther = mayBeOther && isOfOtherNotes(plan);
  return { plan: isOther ? planAnchors([], pages) : plan, isOther };
}

/** Reads the renderings of pages, after other threads have begun to draft the others. */
async function readKept<Source extends { source: string }>(
  sources: readonly Source[],
  { cache, onPage }: Pick<Options, 'cache' | 'onPage'>,
): Promise<(Source & { draft: PageDraft | null })[]> {
  await setImmediate();
  return sources.map((each) => {
    const rendered = cache.ofSource(each.source);
    if (rendered !== null) onPage();
    return { ...each, draft: rendered && { outline: rendered.outline, rendered } };
  });
}

/** A page and its rendering. */
type PageWithRendering = { page: PageSource; rendered: RenderedPage };

/** Digests all that a rendering depends on. The position of the chunks in their files is not part. */
function sourceOf({ chunks }: PageSource, version: string): string {
  const sources = chunks.map(({ heading, source, definitions, flows = false }) => [
    heading?.text ?? null,
    source,
    definitions,
    flows,
  ]);
  return sourceDigest([version, sources]);
}

function firstHeading({ chunks, label }: PageSource): string {
  return chunks[0]?.heading?.text ?? label;
}
