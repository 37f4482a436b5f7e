import { isHeadingId } from './heading-id.ts';
import type { OutlineEntry } from './outline.ts';
import type { ChunkDiagnostic, ChunkLine } from '../types.ts';

/** Diagnostics about the headings of one page: bad ids, empty ones, equal ones, skipped levels. */
export function outlineDiagnostics(
  entries: readonly OutlineEntry[],
  lineOf: (entry: OutlineEntry) => ChunkLine,
): ChunkDiagnostic[] {
  const seen = new Set<string>();
  let before: OutlineEntry | null = null;
  return entries.flatMap((entry) => {
    const found: Pick<ChunkDiagnostic, 'rule' | 'values'>[] = [];
    const { heading, anchor, id, node } = entry;
    if (id !== null && !isHeadingId(id))
      found.push({ rule: 'anchor-invalid', values: { id, anchor } });
    else if (id !== null && id !== anchor) {
      found.push({ rule: 'anchor-duplicate', values: { anchor: id } });
    }
    if (heading === '') found.push({ rule: 'heading-empty', values: {} });
    else if (seen.has(heading))
      found.push({ rule: 'heading-duplicate', values: { heading, anchor } });
    seen.add(heading);
    const [from, to] = [before?.node.depth ?? node.depth, node.depth];
    if (to > from + 1) {
      found.push({ rule: 'heading-skips-level', values: { from, to } });
    }
    before = entry;
    const column = node.position?.start.column ?? 1;
    return found.map((diagnostic) => ({ ...diagnostic, at: lineOf(entry), column }));
  });
}
