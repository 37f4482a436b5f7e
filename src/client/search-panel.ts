<<<<<<< mine
import { rememberFound } from './found.ts';
import { openSearch, type Search, type SearchAnswer } from './search/engine.ts';
import { keepInAddress, queryOfAddress } from './search-address.ts';
import { statusText } from './search-status.ts';
=======
import { landOnPassage, rememberFound } from './landing.ts';
import { openSearch } from './search/engine.ts';
import { answerStatus } from './search-status.ts';
>>>>>>> main
import { answerView } from './search-view.ts';

/** One for all panels of the page; null until the first query, and again when it failed to load. */
let engine: ReturnType<typeof openSearch> | null = null;

/**
<<<<<<< mine
 * `<search-panel>`: searches while one types, and nothing while an input method composes. An answer
 * that a newer query has overtaken is dropped. The field of the dialog is a combobox whose options
 * are the links; on the search page they are links, and the query stays in the address.
 */
class SearchPanel extends HTMLElement {
  readonly #isPage = this.dataset['page'] !== undefined;
  #search: Promise<Search> | null = null;
  #answer: SearchAnswer | null = null;
  #asked = 0;
  #answered: Promise<void> = Promise.resolve();
  #active = -1;

  connectedCallback(): void {
    const { input } = this.#parts();
    if (this.#isPage) input.value = queryOfAddress();
    const ask = () => (this.#answered = this.#ask());
=======
 * `<search-panel>`: searches while one types, and nothing while an input method composes. What was
 * found stays until the next answer is there; an answer that a newer query has overtaken is dropped.
 * On the search page the query stays in the address.
 */
class SearchPanel extends HTMLElement {
  /** Number of the newest query. */
  #asked = 0;
  #goesToFirst = false;
  #words: readonly string[] = [];

  connectedCallback(): void {
    const { input } = this.#parts();
    if (this.#isPage) input.value = new URLSearchParams(location.search).get('q') ?? '';
>>>>>>> main
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) ask();
    });
    input.addEventListener('compositionend', ask);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('submit', (event) => event.preventDefault());
<<<<<<< mine
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('.results a') === null) return;
      rememberFound(this.#answer?.words ?? []);
      // A link to a place on this very page leaves the dialog open.
      this.closest('dialog')?.close();
    });
    ask();
=======
    this.addEventListener('click', (event) => this.#onClick(event));
    void this.#ask();
>>>>>>> main
  }

  get #isPage(): boolean {
    return this.dataset['page'] !== undefined;
  }

  async #ask(): Promise<void> {
    const { input, results, status, empty, all } = this.#parts();
    const query = input.value.trim();
    this.#asked += 1;
    const asked = this.#asked;
<<<<<<< mine
    if (this.#isPage) keepInAddress(query);
    if (all) all.search = new URLSearchParams({ q: query }).toString();
    results.ariaBusy = 'true';
    if (query !== '') status.textContent = this.dataset['searching'] ?? '';
    try {
      this.#search ??= openSearch({ base: this.dataset['base'] ?? '/' });
      const search = await this.#search;
      const answer = query === '' ? null : await search.search(query);
      if (asked !== this.#asked) return;
      this.#answer = answer;
      results.replaceChildren(...(answer ? answerView(answer, { asOptions: !this.#isPage }) : []));
      results.scrollTop = 0;
      results.dataset['total'] = String(answer?.total ?? 0);
      status.textContent = answer ? statusText(answer, this.dataset) : '';
      empty.hidden = answer === null || answer.total > 0;
      this.#choose(-1);
=======
    this.#goesToFirst = false;
    if (this.#isPage) keepInAddress(query);
    results.setAttribute('aria-busy', 'true');
    if (query !== '' && engine === null) status.textContent = this.dataset['searching'] ?? '';
    try {
      const answer = query === '' ? null : await this.#answer(query);
      if (asked !== this.#asked) return;
      this.#words = answer?.words ?? [];
      results.replaceChildren(...(answer === null ? [] : answerView(answer)));
      results.dataset['total'] = String(answer?.total ?? 0);
      status.replaceChildren(...(answer === null ? [] : answerStatus(answer, this.dataset)));
      empty.hidden = answer === null || answer.total > 0;
      results.setAttribute('aria-busy', 'false');
      if (this.#goesToFirst) this.#links()[0]?.click();
>>>>>>> main
    } catch (error) {
      engine = null;
      status.textContent = this.dataset['failed'] ?? '';
      throw error;
<<<<<<< mine
    } finally {
      if (asked === this.#asked) results.ariaBusy = 'false';
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { input } = this.#parts();
    // The browser would empty the field first and close the dialog at the second stroke.
    if (event.key === 'Escape') this.closest('dialog')?.close();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#choose(Math.max(-1, Math.min(this.#active + move, this.#links().length - 1)));
    } else if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      const { ctrlKey, metaKey } = event;
      void this.#answered.then(() => {
        const link = this.#links()[Math.max(0, this.#active)];
        link?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
        );
      });
    }
  }

  /** Chooses a hit: the list box tells of it, the page goes there. -1 is the field. */
  #choose(index: number): void {
    const { input } = this.#parts();
    const links = this.#links();
    this.#active = index;
    const chosen = links[index];
    if (this.#isPage) {
      if (links.some((link) => link === document.activeElement) || chosen)
        (chosen ?? input).focus();
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
=======
    }
  }

  async #answer(query: string) {
    engine ??= openSearch({ base: this.dataset['base'] ?? '/' });
    return (await engine).search(query);
  }

  #onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const query = target.closest('button')?.dataset['query'];
    const { input } = this.#parts();
    if (query !== undefined) {
      input.value = query.replace('{query}', input.value.trim());
      input.focus();
      void this.#ask();
    }
    const link = target.closest<HTMLAnchorElement>('[data-search-results] a');
    if (link === null) return;
    rememberFound(this.#words);
    if (link.pathname !== location.pathname || event.ctrlKey || event.metaKey) return;
    this.closest('dialog')?.close();
    landOnPassage();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = this.#links();
    const { input, results } = this.#parts();
    const { activeElement } = document;
    const at = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
    const move = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      (links[move] ?? (move < 0 ? input : links.at(-1)))?.focus();
    } else if (event.key === 'Enter' && activeElement === input) {
      event.preventDefault();
      if (results.getAttribute('aria-busy') === 'true') this.#goesToFirst = true;
      else {
        const { ctrlKey, metaKey } = event;
        const bubbles = true;
        links[0]?.dispatchEvent(
          new MouseEvent('click', { bubbles, cancelable: true, ctrlKey, metaKey }),
        );
      }
    }
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-search-results] a')];
>>>>>>> main
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

customElements.define('search-panel', SearchPanel);
