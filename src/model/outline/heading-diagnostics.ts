import type { ChunkDiagnostic } from '../types.ts';
import { isHeadingId } from './assign-anchors.ts';
import type { AnchoredHeading } from './page-headings.ts';

/** Reports headings of one page that are repeated, skip a level or set an unusable id. */
export function headingDiagnostics(headings: readonly AnchoredHeading[]): ChunkDiagnostic[] {
  const seen = new Set<string>();
  return headings.flatMap(({ heading, anchor, id, node, at }, index) => {
    const found: Pick<ChunkDiagnostic, 'rule' | 'values'>[] = [];
    if (id !== null && !isHeadingId(id)) {
      found.push({ rule: 'anchor-invalid', values: { id, anchor } });
    } else if (id !== null && id !== anchor) {
      found.push({ rule: 'anchor-duplicate', values: { anchor: id } });
    }
    if (heading !== '' && seen.has(heading)) {
      found.push({ rule: 'heading-duplicate', values: { heading, anchor } });
    }
    seen.add(heading);
    const from = headings[index - 1]?.node.depth ?? node.depth;
    const to = node.depth;
    if (to > from + 1) found.push({ rule: 'heading-skips-level', values: { from, to } });
    const column = node.position?.start.column ?? 1;
    return found.map((diagnostic) => ({ ...diagnostic, at, column }));
  });
}
