import type { GradedDiagnostic, Language } from '../model/types.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { reportLines } from './report.ts';

/**
 * What a server says on the terminal of the diagnostics in the notes: how many there are when it
 * starts, then after each change those that are new. Null where nothing has changed.
 */
export function diagnosticsLog(options: {
  notesDir: string;
  language: Language;
}): (diagnostics: readonly GradedDiagnostic[]) => string | null {
  const words = dictionaryOf(options.language).commands;
  let known: Map<string, number> | null = null;
  return (diagnostics) => {
    const fresh = known === null ? [] : unknownTo(known, diagnostics);
    const before = known;
    known = countByKey(diagnostics);
    if (before !== null && fresh.length === 0 && total(before) === diagnostics.length) return null;
    if (before === null && diagnostics.length === 0) return null;
    const count = { error: 0, warning: 0, info: 0 };
    for (const { severity } of diagnostics) count[severity] += 1;
    const summary = diagnostics.length === 0 ? words.noDiagnostics : words.counts(count);
    const hint = before === null ? ` · ${words.seeCheck}` : '';
    return [...fresh.map((diagnostic) => reportLines(diagnostic, options)), summary + hint].join(
      '\n',
    );
  };
}

/** The diagnostics beyond those that were there before, however their lines have moved. */
function unknownTo(
  known: ReadonlyMap<string, number>,
  diagnostics: readonly GradedDiagnostic[],
): GradedDiagnostic[] {
  const left = new Map(known);
  return diagnostics.filter((diagnostic) => {
    const key = keyOf(diagnostic);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function countByKey(diagnostics: readonly GradedDiagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic);
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
