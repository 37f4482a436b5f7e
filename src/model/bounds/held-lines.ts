import type { Root } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { HeldText } from '../scan/scan.ts';

/**
 * Keeps text out of Markdown while it is parsed. In `source`, a run of one unused character replaces
 * the held text of each line, so that all positions stay the same.
 */
export class HeldLines {
  readonly source: string;
  readonly #texts: string[] = [];

  constructor(source: string, held: readonly HeldText[]) {
    const lines = held.length === 0 ? [] : source.split('\n');
    for (const { line, length } of distinctLines(held)) {
      const whole = lines[line - 1] ?? '';
      const kept = whole.slice(0, whole.length - length);
      this.#texts.push(whole.slice(kept.length).trim());
      // The text of a heading may directly follow its hashes.
      const run = kept.endsWith('#') ? ` ${MARK.repeat(length - 1)}` : MARK.repeat(length);
      lines[line - 1] = kept + run;
    }
    this.source = held.length === 0 ? source : lines.join('\n');
  }

  /** Returns whether a tree that was parsed from `source` has a text for each held line. */
  isWholeIn(tree: Root): boolean {
    let runs = 0;
    if (this.#texts.length > 0) {
      for (const node of nodesIn(tree)) {
        if (node.type === 'text') runs += node.value.match(RUNS)?.length ?? 0;
      }
    }
    return runs === this.#texts.length;
  }

  /** Puts the held texts into a tree, in reading order. Changes the tree. */
  restore(tree: Root): void {
    if (this.#texts.length === 0) return;
    const texts = this.#texts.values();
    for (const node of nodesIn(tree)) {
      if (node.type === 'text') {
        node.value = node.value.replace(RUNS, () => texts.next().value ?? '');
      }
    }
  }
}

/** Returns the parts of lines that are held, in order. If two overlap, the longer one counts. */
function distinctLines(held: readonly HeldText[]): HeldText['lines'] {
  const longest = held
    .flatMap(({ lines }) => lines)
    .sort((a, b) => a.line - b.line || b.length - a.length);
  return longest.filter(({ line }, index) => line !== longest[index - 1]?.line);
}

/** Half of a surrogate pair, which no decoded text contains. */
const MARK = '\ud800';
const RUNS = /\ud800+/gu;
