import type { Language } from '../model/types.ts';
import type { Renderer } from '../render/renderer.ts';
import { type DraftJob, draftPage, type PageDraft } from './page-draft.ts';

/** How pages are rendered. Without `html` they are only parsed. */
export type Rendering = { language: Language; html: boolean };

/** Pages to draft, here or in another thread. */
export type DraftBatch = { jobs: readonly DraftJob[]; rendering: Rendering };

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
export async function openRenderer({ language, html }: Rendering): Promise<Renderer> {
  if (!html) return async () => [];
  const { createNotesRenderer } = await import('../render/renderer.ts');
  return createNotesRenderer(language);
}
