import { afterAll } from 'vitest';

/** What a test found in one input: what could run in a browser, and which words are not shown. */
type Outcome = { executed: readonly string[]; lost: readonly string[] };

/**
 * Counts inputs and prints the counts after the tests of the file: those with something that a browser
 * would execute, those that made the code throw, and those of which words are lost.
 */
export class Tally {
  #inputs = 0;
  #executed = 0;
  #crashed = 0;
  #lost = 0;

  constructor(name: string) {
    afterAll(() => {
      const counts = `${this.#executed} executed, ${this.#crashed} crashed, ${this.#lost} lost`;
      console.log(`${name}: ${this.#inputs} inputs, ${counts}`);
    });
  }

  /** Counts one input by its outcome, which it returns. */
  async count<T extends Outcome>(check: () => Promise<T>): Promise<T> {
    this.#inputs += 1;
    try {
      const outcome = await check();
      if (outcome.executed.length > 0) this.#executed += 1;
      if (outcome.lost.length > 0) this.#lost += 1;
      return outcome;
    } catch (error) {
      this.#crashed += 1;
      throw error;
    }
  }
}
