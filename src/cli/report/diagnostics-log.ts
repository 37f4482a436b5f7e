import { countSeverities } from '../../model/diagnostics.ts';
import type { GradedDiagnostic, Language } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { reportList } from './report.ts';

/**
 * Creates the log that a server prints about the notes. The returned function receives all current
 * diagnostics: on the first call it returns how many there are, on later calls the new ones. It
 * returns null if nothing has changed.
 */
export function diagnosticsLog(options: {
  notesDir: string;
  language: Language;
}): (diagnostics: readonly GradedDiagnostic[]) => string | null {
  const texts = dictionaryOf(options.language).commands;
  let last: readonly GradedDiagnostic[] | null = null;
  return (diagnostics) => {
    const before = last;
    last = diagnostics;
    const added = before === null ? [] : addedSince(before, diagnostics);
    const isSame = added.length === 0 && diagnostics.length === (before?.length ?? 0);
    if (isSame) return null;
    const isClean = diagnostics.length === 0;
    const summary = isClean ? texts.noDiagnostics : texts.counts(countSeverities(diagnostics));
    const hint = before === null ? ` · ${texts.seeCheck}` : '';
    const report = added.length === 0 ? [] : [reportList(added, options)];
    return [...report, summary + hint].join('\n');
  };
}

/** Returns the diagnostics that were not there before, even on another line. */
function addedSince(
  before: readonly GradedDiagnostic[],
  now: readonly GradedDiagnostic[],
): GradedDiagnostic[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return now.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

function keyOf({ rule, place, values }: GradedDiagnostic): string {
  return JSON.stringify([rule, place.file, values]);
}
