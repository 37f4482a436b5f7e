import { rememberFound } from './landing.ts';
import { openSearch, type Search } from './search/engine.ts';
import { answerView } from './search-view.ts';

/**
 * `<search-panel>`: searches while one types, and nothing while an input method composes. An answer
 * that a newer query has overtaken is dropped. On the search page the query stays in the address.
 */
class SearchPanel extends HTMLElement {
  #search: Promise<Search> | null = null;
  #asked = 0;

  connectedCallback(): void {
    const { input } = this.#parts();
    const isPage = this.dataset['page'] !== undefined;
    if (isPage) input.value = new URLSearchParams(location.search).get('q') ?? '';
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) void this.#ask();
    });
    input.addEventListener('compositionend', () => void this.#ask());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-search-results] a') !== null) {
        rememberFound(this.#parts().input.value.split(/\s+/u).filter(Boolean));
      }
    });
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { input, results, status, empty } = this.#parts();
    const query = input.value.trim();
    this.#asked += 1;
    const asked = this.#asked;
    if (this.dataset['page'] !== undefined) keepInAddress(query);
    results.setAttribute('aria-busy', 'true');
    if (query !== '') status.textContent = this.dataset['searching'] ?? '';
    try {
      this.#search ??= openSearch({ base: this.dataset['base'] ?? '/' });
      const answer = query === '' ? null : await (await this.#search).search(query);
      if (asked !== this.#asked) return;
      const total = answer?.total ?? 0;
      results.replaceChildren(...(answer === null ? [] : answerView(answer)));
      results.dataset['total'] = String(total);
      status.replaceChildren(...this.#status(answer));
      empty.hidden = query === '' || total > 0;
    } catch (error) {
      this.#search = null;
      status.textContent = this.dataset['failed'] ?? '';
      throw error;
    } finally {
      if (asked === this.#asked) results.setAttribute('aria-busy', 'false');
    }
  }

  #status(answer: Awaited<ReturnType<Search['search']>> | null): string[] {
    if (answer === null) return [];
    const { count = '', assumed = '', nearest = '' } = this.dataset;
    const shown = answer.assumed.flatMap((word) => word.shown).join(', ');
    return [
      answer.total > 0 ? count.replace('{count}', String(answer.total)) : '',
      shown === '' ? '' : ` · ${assumed.replace('{shown}', shown)}`,
      answer.total === 0 && answer.nearest.length > 0
        ? `${nearest} ${answer.nearest.join(', ')}`
        : '',
    ];
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[data-search-results] a')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLAnchorElement ? links.indexOf(activeElement) : -1;
    const move = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      (links[move] ?? (move < 0 ? this.#parts().input : links.at(-1)))?.focus();
    } else if (event.key === 'Enter' && at === -1 && links[0] !== undefined) {
      event.preventDefault();
      links[0].dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          cancelable: true,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
        }),
      );
    }
  }

  #parts() {
    const input = this.querySelector('input');
    const results = this.querySelector<HTMLElement>('[data-search-results]');
    const status = this.querySelector('[data-search-status]');
    const empty = this.querySelector<HTMLElement>('[data-search-empty]');
    if (input === null || results === null || status === null || empty === null) {
      throw new Error('The search panel lacks a part');
    }
    return { input, results, status, empty };
  }
}

function keepInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

customElements.define('search-panel', SearchPanel);
