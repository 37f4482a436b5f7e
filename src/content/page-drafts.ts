import { availableParallelism } from 'node:os';
import { type DraftBatch, draftBatch, type Rendering } from './draft-batch.ts';
import type { DraftJob, PageDraft } from './page-draft.ts';

/**
 * Drafts pages in the order of the jobs, and calls `onPage` after each. Many pages are drafted by a
 * pool with one thread for each core.
 */
export async function draftPages(
  jobs: readonly DraftJob[],
  { rendering, onPage }: { rendering: Rendering; onPage: () => void },
): Promise<PageDraft[]> {
  if (jobs.length < POOL_FROM || availableParallelism() === 1) {
    return draftBatch({ jobs, rendering }, onPage);
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./draft-batch.ts', import.meta.url).href,
    // Short-lived trees fill a smaller young generation so often that collecting it takes longer.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  try {
    const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, batch) =>
      jobs.slice(batch * BATCH, (batch + 1) * BATCH),
    );
    const drafts = batches.map(async (batch) => {
      const task: DraftBatch = { jobs: batch, rendering };
      const drafted: PageDraft[] = await pool.run(task, { name: draftBatch.name });
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
