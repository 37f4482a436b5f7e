import type { Language } from '../../model/types.ts';
import { type DraftJob, draftPage, type PageDraft, type PageRenderer } from './page-draft.ts';

/** How pages are rendered. Without `html` they are only parsed. */
export type RenderOptions = { language: Language; html: boolean };

/** Pages to draft, here or in another thread. */
export type DraftBatch = { jobs: readonly DraftJob[]; rendering: RenderOptions };

/** Drafts pages in the order of the jobs, and calls `onPage` after each. */
export async function draftBatch(
  { jobs, rendering }: DraftBatch,
  onPage: () => void = () => {},
): Promise<PageDraft[]> {
  const render = await openRenderer(rendering);
  const drafts: PageDraft[] = [];
  for (const job of jobs) {
    drafts.push(await draftPage(job, render));
    onPage();
  }
  return drafts;
}

/** Loads the renderer. Commands that need no HTML start sooner without it. */
export async function openRenderer({ language, html }: RenderOptions): Promise<PageRenderer> {
  if (!html) return async () => ({ pieces: [], terms: [] });
  const { createNotesRenderer } = await import('../../render/renderer.ts');
  const { pageTerms } = await import('../../model/terms/text-terms.ts');
  const render = createNotesRenderer(language);
  return async ({ tree, outline }, key) => ({
    pieces: await render(tree, key),
    terms: pageTerms(outline),
  });
}
