import { searchSections } from '../src/search/build/search-sections.ts';
import type { SearchSection } from '../src/search/shared/types.ts';
import { notebookOf } from '../tests/support/notes/notebook.ts';
import { openTestEngine } from '../tests/support/search/test-engine.ts';
import { generateNotes } from './generate-notes.ts';

/** What the index of some sessions takes to make, and what a first search with it transfers. */
type Shard = {
  part: string;
  sections: number;
  files: number;
  kilobytes: number;
  /** Seconds of processor time. */
  processor: number;
  requests: number;
  firstSearch: number;
  hits: number;
};

/**
 * Compares one search index of generated notes with one for each half of the sessions. The hits of the
 * halves add up to those of the whole.
 */
async function measureShards(sessions: number, query: string): Promise<Shard[]> {
  const notebook = notebookOf(generateNotes({ sessions, images: false }));
  const sections = searchSections(notebook);
  const first = new Set(notebook.pages.slice(0, sessions / 2).map(({ id }) => id));
  const [older = [], newer = []] = [true, false].map((isFirst) =>
    sections.filter(({ session }) => first.has(session.id) === isFirst),
  );
  const parts = { whole: sections, older, newer };
  const shards: Shard[] = [];
  for (const [part, own] of Object.entries(parts)) {
    shards.push(await measureShard(part, own, query));
  }
  return shards;
}

async function measureShard(
  part: string,
  sections: readonly SearchSection[],
  query: string,
): Promise<Shard> {
  const started = process.cpuUsage();
  const engine = await openTestEngine(sections);
  const { user, system } = process.cpuUsage(started);
  const before = engine.transferred();
  const { total } = await (await engine.reopen()).search(query);
  const after = engine.transferred();
  await engine.close();
  return {
    part,
    sections: sections.length,
    files: engine.files.length,
    kilobytes: Math.round(
      engine.files.reduce((sum, { content }) => sum + content.length, 0) / 1024,
    ),
    processor: Math.round((user + system) / 1e4) / 100,
    requests: after.requests - before.requests,
    firstSearch: Math.round((after.bytes - before.bytes) / 1024),
    hits: total,
  };
}

if (import.meta.main) {
  const [sessions = '1000', query = '虚拟机'] = process.argv.slice(2);
  console.table(await measureShards(Number(sessions), query));
}
