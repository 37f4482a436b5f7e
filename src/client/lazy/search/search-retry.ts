/**
 * Repeats a search that failed: after a pause that doubles with each failure, and as soon as the network
 * is back.
 */
export class SearchRetry {
  readonly #search: () => void;
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the network came back while no search was planned. */
  #isBack = false;

  constructor(search: () => void) {
    this.#search = search;
    addEventListener('online', () => {
      if (this.#timer === undefined) this.#isBack = true;
      else this.#repeat();
    });
  }

  /** Plans the next search after a failure. */
  plan(): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#repeat(), this.#isBack ? 0 : this.#pause);
    if (!this.#isBack) this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    this.#isBack = false;
  }

  /** Cancels the planned search, because another one begins. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Begins with the first pause again, after a search that succeeded. */
  reset(): void {
    this.cancel();
    this.#pause = FIRST_PAUSE;
    this.#isBack = false;
  }

  #repeat(): void {
    this.cancel();
    this.#search();
  }
}

/** In milliseconds. */
const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 5 * 60_000;
