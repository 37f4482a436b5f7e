import type { Container } from './containers.ts';

/** The open containers, outermost first, which can be thousands. */
export class ContainerStack {
  readonly #open: Container[] = [];
  readonly #quotes: number[] = [];
  readonly #notFootnotes: number[] = [];

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): Container | undefined {
    return this.#open.at(-1);
  }

  at(depth: number): Container | undefined {
    return this.#open[depth];
  }

  push(container: Container): void {
    const depth = this.#open.push(container) - 1;
    if (container.type === 'quote') this.#quotes.push(depth);
    if (container.type !== 'footnote') this.#notFootnotes.push(depth);
  }

  /** Drops the containers at `depth` and deeper. */
  cut(depth: number): void {
    this.#open.length = depth;
    for (const depths of [this.#quotes, this.#notFootnotes]) {
      while ((depths.at(-1) ?? -1) >= depth) depths.pop();
    }
  }

  /** Depth of the first quote that is not above `depth`; the depth of the stack without one. */
  nextQuote(depth: number): number {
    return firstFrom(this.#quotes, depth) ?? this.depth;
  }

  /** Depth where the run of footnotes that holds `depth` ends. */
  endOfFootnotes(depth: number): number {
    return firstFrom(this.#notFootnotes, depth) ?? this.depth;
  }
}

function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
