import { rememberFound } from './found.ts';
import { landOnPassage } from './landing.ts';
import { openSearch } from '../search/query/engine.ts';
import { keepInAddress, queryOfAddress } from './search-address.ts';
import { answerStatus } from './search-status.ts';
import { answerView } from './search-view.ts';

let engine: ReturnType<typeof openSearch> | null = null;

/**
 * `<search-panel>`: searches while one types, and nothing while an input method composes. What was
 * found stays until the next answer is there; an answer that a newer query has overtaken is dropped.
 * The field of the dialog is a combobox whose options are the links; on the search page they are
 * links, and the query stays in the address.
 */
class SearchPanel extends HTMLElement {
  readonly #isPage = this.dataset['page'] !== undefined;
  /** Number of the newest query. */
  #asked = 0;
  #answered: Promise<void> = Promise.resolve();
  #words: readonly string[] = [];
  /** Place of the chosen hit; -1 is the field. */
  #chosen = -1;

  connectedCallback(): void {
    const { input } = this.#parts();
    if (this.#isPage) input.value = queryOfAddress();
    const ask = () => (this.#answered = this.#ask());
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) ask();
    });
    input.addEventListener('compositionend', ask);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => this.#onClick(event));
    // The middle button opens a new tab.
    this.addEventListener('auxclick', (event) => this.#onClick(event));
    ask();
  }

  async #ask(): Promise<void> {
    const { input, results, status, empty, all } = this.#parts();
    const query = input.value.trim();
    this.#asked += 1;
    const asked = this.#asked;
    if (this.#isPage) keepInAddress(query);
    if (all) all.search = new URLSearchParams({ q: query }).toString();
    results.setAttribute('aria-busy', 'true');
    if (query !== '' && engine === null) status.textContent = this.dataset['searching'] ?? '';
    try {
      const answer = query === '' ? null : await this.#answer(query);
      if (asked !== this.#asked) return;
      this.#words = answer?.words ?? [];
      results.replaceChildren(...(answer ? answerView(answer, { asOptions: !this.#isPage }) : []));
      results.scrollTop = 0;
      results.dataset['total'] = String(answer?.total ?? 0);
      status.replaceChildren(...(answer ? answerStatus(answer, this.dataset) : []));
      empty.hidden = answer === null || answer.total > 0;
      this.#choose(-1);
      results.setAttribute('aria-busy', 'false');
    } catch (error) {
      engine = null;
      if (asked !== this.#asked) return;
      status.textContent = this.dataset['failed'] ?? '';
      results.setAttribute('aria-busy', 'false');
      throw error;
    }
  }

  async #answer(query: string) {
    const isFirst = engine === null;
    engine ??= openSearch({ base: this.dataset['base'] ?? '/' });
    const { search, keep } = await engine;
    const answer = await search(query);
    // What fails to load now is loaded when it is needed.
    if (isFirst) setTimeout(() => void keep().catch(() => {}), IDLE);
    return answer;
  }

  #onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const query = target.closest('button')?.dataset['query'];
    if (query !== undefined) {
      const { input } = this.#parts();
      input.value = query.replace('{query}', input.value.trim());
      input.focus();
      this.#answered = this.#ask();
    }
    const link = target.closest<HTMLAnchorElement>('.results a');
    if (link === null) return;
    rememberFound(this.#words, link.pathname);
    const isNewTab = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (link.pathname !== location.pathname || isNewTab) return;
    this.closest('dialog')?.close();
    landOnPassage();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // The browser would empty the field first and close the dialog at the second stroke.
    if (event.key === 'Escape') this.closest('dialog')?.close();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#choose(Math.min(this.#chosen + move, this.#links().length - 1));
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void this.#go(event);
    }
  }

  /** Goes to the chosen hit, else to the first, once the answer to what is typed is there. */
  async #go({ ctrlKey, metaKey }: KeyboardEvent): Promise<void> {
    await this.#answered;
    const link = this.#links()[Math.max(0, this.#chosen)];
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
  }

  /** Chooses a hit: the list box of the dialog tells of it, on the search page the focus goes there. */
  #choose(place: number): void {
    const { input } = this.#parts();
    const links = this.#links();
    const hadFocus = this.#chosen >= 0;
    this.#chosen = Math.max(-1, place);
    const chosen = links[this.#chosen];
    if (this.#isPage) {
      if (chosen || hadFocus) (chosen ?? input).focus();
      return;
    }
    for (const link of links) link.ariaSelected = String(link === chosen);
    input.ariaExpanded = String(links.length > 0);
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  #parts() {
    const input = this.querySelector('input');
    const results = this.querySelector<HTMLElement>('[data-search-results]');
    const status = this.querySelector('[data-search-status]');
    const empty = this.querySelector<HTMLElement>('[data-search-empty]');
    const all = this.querySelector<HTMLAnchorElement>('[data-search-all]');
    if (input === null || results === null || status === null || empty === null) {
      throw new Error('The search panel lacks a part');
    }
    return { input, results, status, empty, all };
  }
}

/** Milliseconds after the first answer, for its images to go first. */
const IDLE = 500;

customElements.define('search-panel', SearchPanel);
