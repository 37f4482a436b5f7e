import type { SearchAnswer } from '../../../search/query/engine.ts';
import { partOf } from '../dom.ts';
import { HitSelection, type SearchParts } from './hit-selection.ts';
import { resultElements, summaryElements } from './search-results.ts';

/** The part of a search panel that shows an answer: its hits, and the line above them. */
export class AnswerView {
  readonly results: HTMLElement;
  readonly selection: HitSelection;
  readonly #status: Element;
  readonly #empty: HTMLElement;
  readonly #parts: SearchParts;
  /** Whether the status reports that the last search failed. */
  #hasFailed = false;

  constructor(parts: SearchParts) {
    const { panel } = parts;
    this.results = partOf(panel, '[data-search-results]');
    this.#status = partOf(panel, '[data-search-status]');
    this.#empty = partOf(panel, '[data-search-empty]');
    this.#parts = parts;
    this.selection = new HitSelection(parts);
  }

  /** Marks the hits as outdated. `status` is shown unless a failure is. */
  wait(status: string | null): void {
    this.results.ariaBusy = 'true';
    if (status !== null && !this.#hasFailed) this.#status.textContent = status;
  }

  /** Shows the answer to a query. `words` are the texts of the panel. */
  show(answer: SearchAnswer, query: string, words: DOMStringMap): void {
    const options = { asOptions: !this.#parts.isPage, query, words };
    this.#replace(resultElements(answer, options), summaryElements(answer, words), answer.total);
    this.#empty.hidden = answer.total > 0;
    this.#hasFailed = false;
  }

  /** Shows no answer, because the field is empty. */
  clear(): void {
    this.#replace([], [], 0);
    this.#hasFailed = false;
  }

  /** Shows that a search failed. Screen readers would announce the same text again. */
  showFailure(text: string): void {
    this.#replace([], this.#hasFailed ? null : [text], 0);
    this.#hasFailed = true;
  }

  /** Shows a text above the hits. */
  showStatus(text: string): void {
    this.#status.textContent = text;
  }

  /** Replaces the hits, and the status unless it is null. The field gets the focus that they had. */
  #replace(
    results: readonly HTMLElement[],
    status: readonly (string | HTMLElement)[] | null,
    total: number,
  ): void {
    const hadFocus = [this.results, this.#status].some((part) =>
      part.contains(document.activeElement),
    );
    this.results.replaceChildren(...results);
    this.results.scrollTop = 0;
    this.results.dataset['total'] = String(total);
    if (status !== null) this.#status.replaceChildren(...status);
    this.#empty.hidden = true;
    if (hadFocus) this.#parts.input.focus();
    this.selection.select(-1);
    this.results.ariaBusy = 'false';
  }
}
