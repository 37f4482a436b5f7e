import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DraftJob } from '../../../src/content/renderings/page-draft.ts';
import { createPageDrafter } from '../../../src/content/renderings/page-drafts.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

/** Returns jobs for sessions on consecutive days, each with a topic and code. */
function jobsFor(count: number): DraftJob[] {
  const days = Array.from({ length: count }, (_, day) =>
    new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const text = days
    .map((day) => `## ${day}\n\n### 主题 ${day}\n\n\`\`\`c\nint a;\n\`\`\`\n`)
    .join('\n');
  const { pages } = gatherPages([splitFile({ file: 'n.md', text })]);
  return pages.map(({ id, chunks }) => ({ id, chunks, source: `source of ${id}`, entries: [] }));
}

describe('createPageDrafter', () => {
  it.each([true, false])('drafts the same in threads as alone, with html %s', async (html) => {
    const drafter = createPageDrafter({ language: 'zh-CN', html });
    const jobs = jobsFor(150);
    let steps = 0;
    const onPage = () => {
      steps += 1;
    };
    const shared = await drafter.draft(jobs, onPage);
    expect(steps).toBe(150);
    const [some, others] = [jobs.slice(0, 75), jobs.slice(75)];
    const alone = [
      ...(await drafter.draft(some, onPage)),
      ...(await drafter.draft(others, onPage)),
    ];
    expect(shared).toEqual(alone);
    expect(shared[0]?.rendered?.pieces.join('')).toContain(html ? 'tok-keyword' : '');
  });

  it('stops the threads that it started for pages that turned out to be few', async () => {
    const threads: Worker[] = [];
    const onThread = (thread: Worker) => threads.push(thread);
    process.on('worker', onThread);
    onTestFinished(() => void process.off('worker', onThread));
    const drafter = createPageDrafter({ language: 'en', html: false });
    await drafter.prepare(1_000_000);
    // Node reports a new thread one tick later.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    expect(threads.length).toBe(availableParallelism() - 1);
    await expect(drafter.draft(jobsFor(3), () => {})).resolves.toHaveLength(3);
    // The id of a thread that has stopped is -1.
    const haveStopped = () => threads.every(({ threadId }) => threadId === -1);
    await expect.poll(haveStopped, { timeout: 20_000 }).toBe(true);
  });

  it('rejects if a page cannot be drafted', async () => {
    const jobs = jobsFor(120).map((job) => ({ ...job, chunks: null }));
    const drafter = createPageDrafter({ language: 'en', html: false });
    const drafting = drafter.draft(jobs as unknown as DraftJob[], () => {});
    await expect(drafting).rejects.toThrow(TypeError);
  });
});
