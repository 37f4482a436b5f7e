/** A number of things that may be used up, one after another. */
export class Allowance {
  #left: number;

  constructor(total: number) {
    this.#left = total;
  }

  /** Takes some of what is left. Returns whether there was enough. */
  take(count: number): boolean {
    this.#left -= count;
    return this.#left >= 0;
  }
}
