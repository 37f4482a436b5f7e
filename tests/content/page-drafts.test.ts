import { describe, expect, it } from 'vitest';
import type { DraftJob } from '../../src/content/page-draft.ts';
import { draftPages } from '../../src/content/page-drafts.ts';
import { gatherPages } from '../../src/model/gather-pages.ts';
import { splitFile } from '../../src/model/sessions/split-file.ts';

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

describe('draftPages', () => {
  it.each([true, false])('returns the same from a pool of threads, with html %s', async (html) => {
    const rendering = { language: 'zh-CN' as const, html };
    const jobs = jobsFor(150);
    let steps = 0;
    const onPage = () => {
      steps += 1;
    };
    const pooled = await draftPages(jobs, { rendering, onPage });
    expect(steps).toBe(150);
    const [some, others] = [jobs.slice(0, 75), jobs.slice(75)];
    const alone = [
      ...(await draftPages(some, { rendering, onPage })),
      ...(await draftPages(others, { rendering, onPage })),
    ];
    expect(pooled).toEqual(alone);
    expect(pooled[0]?.rendered?.pieces.join('')).toContain(html ? 'tok-keyword' : '');
  });

  it('rejects if a page cannot be drafted in a thread', async () => {
    const jobs = jobsFor(120).map((job) => ({ ...job, chunks: null }));
    const drafting = draftPages(jobs as unknown as DraftJob[], {
      rendering: { language: 'en', html: false },
      onPage: () => {},
    });
    await expect(drafting).rejects.toThrow(TypeError);
  });
});
