import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleName, Severity } from '../model/types.ts';

/** What stands in a built site. */
export type BuiltSite = {
  /** HTML pages. */
  pages: number;
  sessions: number;
  /** Different images that figures show. */
  images: number;
  /** Numbers of diagnostics about the notes. */
  count: Record<Severity, number>;
  /** Rules of the errors. */
  wrong: RuleName[];
};

/** Counts what a folder with a built site holds. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
  const names = await readdir(folder, { recursive: true });
  const json = JSON.parse(await readFile(join(folder, 'notes.json'), 'utf8')) as {
    sessions: { figures: Figure[] }[];
    preamble: { figures: Figure[] };
    diagnostics: { rule: RuleName; severity: Severity }[];
  };
  const figures = [...json.sessions, json.preamble].flatMap((each) => each.figures);
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of json.diagnostics) count[severity] += 1;
  return {
    pages: names.filter((name) => name.endsWith('.html')).length,
    sessions: json.sessions.length,
    images: new Set(figures.flatMap(({ url }) => url ?? [])).size,
    count,
    wrong: json.diagnostics.flatMap(({ rule, severity }) => (severity === 'error' ? rule : [])),
  };
}

type Figure = { url: string | null };
