import type { GradedDiagnostic, Language } from '../model/types.ts';
import { messagesOf } from '../words/commands.ts';
import { reportLines } from './report.ts';

/**
 * What a server says on the terminal of the findings in the notes: how many there are when it
 * starts, then after each change those that are new. Null where nothing has changed.
 */
export function findingsLog(options: {
  notesDir: string;
  language: Language;
}): (findings: readonly GradedDiagnostic[]) => string | null {
  const words = messagesOf(options.language);
  let known: Map<string, number> | null = null;
  return (findings) => {
    const fresh = known === null ? [] : unknownTo(known, findings);
    const before = known;
    known = countByKey(findings);
    if (before !== null && fresh.length === 0 && total(before) === findings.length) return null;
    if (before === null && findings.length === 0) return null;
    const count = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) count[severity] += 1;
    const summary = findings.length === 0 ? words.noFindings : words.counts(count);
    const hint = before === null ? ` · ${words.seeCheck}` : '';
    return [...fresh.map((finding) => reportLines(finding, options)), summary + hint].join('\n');
  };
}

/** The findings beyond those that were there before, however their lines have moved. */
function unknownTo(
  known: ReadonlyMap<string, number>,
  findings: readonly GradedDiagnostic[],
): GradedDiagnostic[] {
  const left = new Map(known);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function countByKey(findings: readonly GradedDiagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ rule, place, values }: GradedDiagnostic): string {
  return JSON.stringify([rule, place.file, values]);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
