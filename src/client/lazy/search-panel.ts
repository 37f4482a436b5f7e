import { openSearchEngine } from '../../search/query/engine.ts';
import { saveSearchedWords } from '../searched-words.ts';
import { highlightSearchedWords } from './search-highlight.ts';
import { resultElements, summaryElements } from './search-results.ts';

let engine: ReturnType<typeof openSearchEngine> | null = null;

/**
 * `<search-panel>`: searches while one types, but not while an input method is composing. Results stay
 * until the next answer arrives; an answer to an outdated query is dropped. In the dialog, the field
 * is a combobox and the results are its options. On the search page, the results are plain links and
 * the address contains the query.
 */
class SearchPanel extends HTMLElement {
  readonly #isPage = this.dataset['page'] !== undefined;
  /** Number of the latest query. */
  #latest = 0;
  #answered: Promise<void> = Promise.resolve();
  #words: readonly string[] = [];
  /** Index of the selected hit; -1 is the field. */
  #selected = -1;

  connectedCallback(): void {
    const { input } = this.#parts();
    if (this.#isPage) input.value = new URLSearchParams(location.search).get('q') ?? '';
    const update = () => (this.#answered = this.#update());
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) update();
    });
    input.addEventListener('compositionend', update);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => this.#onClick(event));
    // The middle button opens a new tab.
    this.addEventListener('auxclick', (event) => this.#onClick(event));
    update();
  }

  /** Searches for the text in the field and shows the answer. */
  async #update(): Promise<void> {
    const { input, results, status, empty, all } = this.#parts();
    const query = input.value.trim();
    this.#latest += 1;
    const number = this.#latest;
    if (this.#isPage) saveInAddress(query);
    if (all) all.search = new URLSearchParams({ q: query }).toString();
    results.setAttribute('aria-busy', 'true');
    if (query !== '' && engine === null) status.textContent = this.dataset['searching'] ?? '';
    try {
      const answer = query === '' ? null : await this.#search(query);
      if (number !== this.#latest) return;
      this.#words = answer?.words ?? [];
      const asOptions = !this.#isPage;
      results.replaceChildren(...(answer ? resultElements(answer, { asOptions }) : []));
      results.scrollTop = 0;
      results.dataset['total'] = String(answer?.total ?? 0);
      status.replaceChildren(...(answer ? summaryElements(answer, this.dataset) : []));
      empty.hidden = answer === null || answer.total > 0;
      this.#select(-1);
      results.setAttribute('aria-busy', 'false');
    } catch (error) {
      engine = null;
      if (number !== this.#latest) return;
      status.textContent = this.dataset['failed'] ?? '';
      results.setAttribute('aria-busy', 'false');
      throw error;
    }
  }

  async #search(query: string) {
    const isFirst = engine === null;
    engine ??= openSearchEngine({ base: this.dataset['base'] ?? '/' });
    const { search, preload } = await engine;
    const answer = await search(query);
    // A file that fails to preload is loaded again when it is needed.
    if (isFirst) setTimeout(() => void preload().catch(() => {}), PRELOAD_DELAY);
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
      this.#answered = this.#update();
    }
    const link = target.closest<HTMLAnchorElement>('.results a');
    if (link === null) return;
    saveSearchedWords(this.#words, link.pathname);
    const isNewTab = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (link.pathname !== location.pathname || isNewTab) return;
    this.closest('dialog')?.close();
    highlightSearchedWords();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // By default, the first Escape would empty the field and only the second close the dialog.
    if (event.key === 'Escape') this.closest('dialog')?.close();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#select(Math.min(this.#selected + move, this.#links().length - 1));
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void this.#open(event);
    }
  }

  /** Opens the selected hit, or else the first, after the answer to the latest query has arrived. */
  async #open({ ctrlKey, metaKey }: KeyboardEvent): Promise<void> {
    await this.#answered;
    const link = this.#links()[Math.max(0, this.#selected)];
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
  }

  /** Selects a hit: marks the option in the dialog, or moves the focus on the search page. */
  #select(index: number): void {
    const { input } = this.#parts();
    const links = this.#links();
    const hadFocus = this.#selected >= 0;
    this.#selected = Math.max(-1, index);
    const selected = links[this.#selected];
    if (this.#isPage) {
      if (selected || hadFocus) (selected ?? input).focus();
      return;
    }
    for (const link of links) link.ariaSelected = String(link === selected);
    input.ariaExpanded = String(links.length > 0);
    if (selected) input.setAttribute('aria-activedescendant', selected.id);
    else input.removeAttribute('aria-activedescendant');
    selected?.scrollIntoView({ block: 'nearest' });
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
      throw new Error('A part of the search panel is missing');
    }
    return { input, results, status, empty, all };
  }
}

/** Replaces the query in the page's address. */
function saveInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

/** Milliseconds after the first answer in which its images load first. */
const PRELOAD_DELAY = 500;

customElements.define('search-panel', SearchPanel);
