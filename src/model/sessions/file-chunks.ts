import type { ScannedDefinition } from '../scan/scan-blocks.ts';

type Stretch = { source: string; line: number; endLine: number };

/**
 * Prepares a file's definitions for its chunks. For the lines from `line` up to `endLine` it gives
 * Markdown of those that `source` may refer to and lacks: of link definitions the file's first wins,
 * of footnotes the chunk's own. Linear in the length of all sources.
 */
export function chunkDefinitions(
  definitions: readonly ScannedDefinition[],
): (stretch: Stretch) => string {
  const byLabel = new Map<string, ScannedDefinition[]>();
  for (const definition of definitions) {
    const key = keyOf(definition);
    const same = byLabel.get(key);
    if (same === undefined) byLabel.set(key, [definition]);
    else same.push(definition);
  }
  if (byLabel.size === 0) return () => '';
  return (stretch) =>
    labelsIn(stretch.source)
      .map((key) => lacking(byLabel.get(key) ?? [], stretch))
      .filter((definition) => definition !== null)
      .map(({ source }) => source)
      .join('\n\n');
}

function lacking(
  candidates: readonly ScannedDefinition[],
  { line, endLine }: Stretch,
): ScannedDefinition | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const isOwn = (definition: ScannedDefinition) =>
    definition.line >= line && definition.line < endLine;
  if (first.kind === 'footnote') return candidates.some(isOwn) ? null : first;
  return isOwn(first) ? null : first;
}

function keyOf({ kind, label }: Pick<ScannedDefinition, 'kind' | 'label'>): string {
  return `${kind === 'footnote' ? '^' : ''}${label.replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase()}`;
}

function labelsIn(source: string): string[] {
  const labels = Array.from(source.matchAll(LABEL), ([, mark = '', label = '']) =>
    keyOf({ kind: mark === '^' ? 'footnote' : 'link', label }),
  );
  return [...new Set(labels)];
}

// The brackets are looked at, not taken: `[a][b]` and nested ones hold several labels.
const LABEL = /\[(\^?)((?:\\.|[^\\[\]]){1,999})(?=\])/gu;
