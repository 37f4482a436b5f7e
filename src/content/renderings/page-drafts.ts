import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Tinypool } from 'tinypool';
import { type DraftBatch, draftBatch, type RenderOptions } from './draft-batch.ts';
import type { DraftJob, PageDraft } from './page-draft.ts';

/** Drafts the pages of a notebook. */
export type PageDrafter = {
  /**
   * Starts the threads before the pages are known, because a thread takes long to load. `size` is that
   * of the notes in characters; no thread is started for few. Resolves once the threads are loading, which
   * continues in the background.
   */
  prepare: (size: number) => Promise<void>;
  /**
   * Drafts pages in the order of the jobs, and calls `onPage` after each. Many pages are drafted by
   * threads and by this one, which together use all cores; few only by threads that are prepared. Stops
   * the threads at the end.
   */
  draft: (jobs: readonly DraftJob[], onPage: () => void) => Promise<PageDraft[]>;
};

/** Creates a drafter of pages that are rendered in one way. */
export function createPageDrafter(rendering: RenderOptions): PageDrafter {
  const others = availableParallelism() - 1;
  let opening: Promise<Tinypool> | undefined;
  const open = () => {
    opening ??= openPool(others, rendering);
    return opening;
  };
  return {
    prepare: async (size) => {
      // A failure is reported where the threads are used.
      if (others > 0 && size >= MIN_SHARED_CHARACTERS) await open().catch(() => {});
    },
    draft: async (jobs, onPage) => {
      try {
        if (jobs.length === 0) return [];
        const isShared = opening !== undefined || (others > 0 && jobs.length >= MIN_SHARED_PAGES);
        if (!isShared) return await draftBatch({ jobs, rendering }, onPage);
        const pool = await open();
        return await shareJobs(jobs, {
          rounds: others * BATCHES_AHEAD,
          here: (batch) => draftBatch({ jobs: batch, rendering }),
          there: (batch) => runTask(pool, { jobs: batch, rendering }),
          onPage,
        });
      } finally {
        // A thread takes long to stop, because it keeps its compiled modules for the next build.
        opening?.then((pool) => pool.destroy()).catch(() => {});
        opening = undefined;
      }
    },
  };
}

/** The number of pages from which threads pay off: fewer are drafted before a thread has started. */
const MIN_SHARED_PAGES = 100;

/** Notes with this many characters are assumed to have that many pages. */
const MIN_SHARED_CHARACTERS = 300_000;

/** Pages in a batch: enough that sending them costs little, and few enough for steady progress. */
const PAGES_PER_BATCH = 10;

/** Batches that are sent to a thread ahead, because this thread sends more only between its own. */
const BATCHES_AHEAD = 3;

async function openPool(threads: number, rendering: RenderOptions): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./draft-batch.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: BATCHES_AHEAD,
    // Waiting in this way would keep a thread from receiving its next batch.
    useAtomics: false,
    // Short-lived trees fill a smaller young generation so often that collecting it takes longer.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // The first task of a thread loads the renderer. A failure is reported by the next task.
  for (let thread = 0; thread < threads; thread += 1) {
    runTask(pool, { jobs: [], rendering }).catch(() => {});
  }
  return pool;
}

function runTask(pool: Tinypool, task: DraftBatch): Promise<PageDraft[]> {
  return pool.run(task, { name: draftBatch.name });
}

type JobSharing = {
  /** How many batches are drafted elsewhere at a time. */
  rounds: number;
  here: (batch: readonly DraftJob[]) => Promise<PageDraft[]>;
  there: (batch: readonly DraftJob[]) => Promise<PageDraft[]>;
  onPage: () => void;
};

/** Drafts jobs in batches, each here or in a thread, whichever is free first. */
async function shareJobs(
  jobs: readonly DraftJob[],
  { rounds, here, there, onPage }: JobSharing,
): Promise<PageDraft[]> {
  const queue = Array.from({ length: Math.ceil(jobs.length / PAGES_PER_BATCH) }, (_, at) => ({
    at,
    batch: jobs.slice(at * PAGES_PER_BATCH, (at + 1) * PAGES_PER_BATCH),
  }));
  const drafts: PageDraft[][] = [];
  const take = async (draft: JobSharing['here']) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      drafts[next.at] = await draft(next.batch);
      next.batch.forEach(onPage);
      // Answers of the threads are received between two batches.
      await setImmediate();
    }
  };
  try {
    await Promise.all([...Array.from({ length: rounds }, () => take(there)), take(here)]);
  } finally {
    // After a failure, nothing more is drafted.
    queue.length = 0;
  }
  return drafts.flat();
}
