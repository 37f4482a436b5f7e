import { draftPage, type PageDraft } from './page-draft.ts';
import { type DraftBatch, openRenderer } from './page-drafts.ts';

/** Drafts a batch of pages in a worker thread. */
export default async function draftBatch({ jobs, rendering }: DraftBatch): Promise<PageDraft[]> {
  const render = await openRenderer(rendering);
  const drafts: PageDraft[] = [];
  for (const job of jobs) drafts.push(await draftPage(job, render));
  return drafts;
}
