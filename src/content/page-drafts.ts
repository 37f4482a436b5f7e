import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Language } from '../model/types.ts';
import type { Renderer } from '../render/renderer.ts';
import { type DraftJob, draftPage, type PageDraft } from './page-draft.ts';

/** How pages are rendered. Without `html` they are only parsed. */
export type Rendering = { language: Language; html: boolean };

/** A task of a worker thread. */
export type DraftBatch = { jobs: readonly DraftJob[]; rendering: Rendering };

/**
 * Drafts pages in the order of the jobs, and calls `onPage` after each. Many pages are drafted by a
 * pool with one thread for each core.
 */
export async function draftPages(
  jobs: readonly DraftJob[],
  { rendering, onPage }: { rendering: Rendering; onPage: () => void },
): Promise<PageDraft[]> {
  if (jobs.length < POOL_FROM || availableParallelism() === 1) {
    const render = await openRenderer(rendering);
    const drafts: PageDraft[] = [];
    for (const job of jobs) {
      drafts.push(await draftPage(job, render));
      onPage();
    }
    return drafts;
  }
  const pool = new Tinypool({
    filename: new URL('./draft-worker.ts', import.meta.url).href,
    // Short-lived trees fill a smaller young generation so often that collecting it takes longer.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  try {
    const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, batch) =>
      jobs.slice(batch * BATCH, (batch + 1) * BATCH),
    );
    const drafts = batches.map(async (batch) => {
      const task: DraftBatch = { jobs: batch, rendering };
      const drafted: PageDraft[] = await pool.run(task);
      batch.forEach(onPage);
      return drafted;
    });
    return (await Promise.all(drafts)).flat();
  } finally {
    await pool.destroy();
  }
}

/** Fewer pages are drafted sooner than a thread starts. */
const POOL_FROM = 100;

/** Pages in a batch: enough that sending them costs little, and few enough for steady progress. */
const BATCH = 10;

/** Loads the renderer. Commands that need no HTML start sooner without it. */
export async function openRenderer({ language, html }: Rendering): Promise<Renderer> {
  if (!html) return async () => [];
  const { createNotesRenderer } = await import('../render/renderer.ts');
  return createNotesRenderer(language);
}
