/**
 * Repeats a search that failed: after a pause that doubles with each failure, and as soon as the network
 * is back.
 */
export class SearchRetry {
  readonly #search: () => void;
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: () => void) {
    this.#search = search;
  }

  /** Plans the next search after a failure. */
  plan(): void {
    this.cancel();
    this.#timer = setTimeout(this.#search, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    addEventListener('online', this.#search);
  }

  /** Cancels the planned search, because another one begins. */
  cancel(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#search);
  }

  /** Begins with the first pause again, after a search that succeeded. */
  reset(): void {
    this.cancel();
    this.#pause = FIRST_PAUSE;
  }
}

/** In milliseconds. */
const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 5 * 60_000;
