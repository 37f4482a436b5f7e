import { FIRST_HITS, openSearchEngine, type SearchOptions } from '../../../search/query/engine.ts';
import { saveSearchedWords } from '../../searched-words.ts';
import { HitSelection } from './hit-selection.ts';
import { highlightSearchedWords } from './search-highlight.ts';
import { rememberQuery } from './recent-queries.ts';
import { savedPlace, savePlace } from './search-place.ts';
import { resultElements, summaryElements } from './search-results.ts';
import { startElements } from './search-start.ts';
import { applyStyles } from '../dom.ts';
import styles from './search-panel.css?inline';
import { searchPage, siteHelp } from '../site-help.ts';

let engine: ReturnType<typeof openSearchEngine> | null = null;
let isPreloaded = false;

/**
 * `<search-panel>`: searches while one types, but not while an input method is composing. Results stay
 * until the next answer arrives; an answer to an outdated query is dropped. In the dialog, the field
 * is a combobox and the results are its options. On the search page, the results are plain links and
 * the address contains the query. When one comes back from a result, the panel is as it was left.
 */
class SearchPanel extends HTMLElement {
  readonly #isPage = this.dataset['page'] !== undefined;
  readonly #input = this.#part<HTMLInputElement>('input');
  readonly #results = this.#part<HTMLElement>('[data-search-results]');
  readonly #status = this.#part('[data-search-status]');
  readonly #empty = this.#part<HTMLElement>('[data-search-empty]');
  readonly #start = this.#part<HTMLElement>('[data-search-start]');
  readonly #selection = new HitSelection({
    panel: this,
    input: this.#input,
    isPage: this.#isPage,
  });
  /** Number of the latest query. */
  #latest = 0;
  #answered: Promise<void> = Promise.resolve();
  #words: readonly string[] = [];
  /** How the answer was searched for. */
  #options: SearchOptions = FIRST_ANSWER;
  /** Whether the dialog closes because a result is opened. */
  #isLeaving = false;

  connectedCallback(): void {
    if (this.#isPage) this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    const update = () => (this.#answered = this.#update());
    this.#input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) update();
    });
    this.#input.addEventListener('compositionend', update);
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => this.#onClick(event));
    // The middle button opens a new tab.
    this.addEventListener('auxclick', (event) => this.#onClick(event));
    this.closest('dialog')?.addEventListener('close', () => {
      if (!this.#isLeaving) savePlace(null);
      this.#isLeaving = false;
    });
    void this.restore();
  }

  /** Shows the query and the place that this entry of the history was left at, if there is one. */
  async restore(): Promise<void> {
    const place = savedPlace();
    if (place && !this.#isPage) this.#input.value = place.query;
    const answered = this.#update(place ?? FIRST_ANSWER);
    this.#answered = answered;
    await answered;
    if (place === null || this.#input.value.trim() !== place.query) return;
    if (place.selected >= 0) this.#selection.select(place.selected);
    if (this.#isPage) scrollTo(0, place.scroll);
    else this.#results.scrollTop = place.scroll;
  }

  /** Searches for the text in the field and shows the answer. */
  async #update({ limit, withInside } = FIRST_ANSWER): Promise<void> {
    const query = this.#input.value.trim();
    this.#latest += 1;
    const number = this.#latest;
    if (this.#isPage) saveInAddress(query);
    const all = this.querySelector<HTMLAnchorElement>('[data-search-all]');
    if (all) all.search = new URLSearchParams({ q: query }).toString();
    this.#results.ariaBusy = 'true';
    if (query !== '' && engine === null) this.#status.textContent = this.dataset['searching'] ?? '';
    try {
      const [answer, texts] = await Promise.all([
        query === '' ? null : this.#search(query, { limit, withInside }),
        panelTexts(),
      ]);
      if (number !== this.#latest) return;
      this.#words = answer?.words ?? [];
      this.#options = { limit, withInside };
      const options = { asOptions: !this.#isPage, query, words: texts };
      this.#results.replaceChildren(...(answer ? resultElements(answer, options) : []));
      this.#results.scrollTop = 0;
      this.#results.dataset['total'] = String(answer?.total ?? 0);
      this.#status.replaceChildren(...(answer ? summaryElements(answer, texts) : []));
      this.#empty.hidden = answer === null || answer.total > 0;
      this.#selection.select(-1);
      this.#results.ariaBusy = 'false';
      await this.#showStart(query);
    } catch (error) {
      console.warn(error);
      engine = null;
      isPreloaded = false;
      if (number === this.#latest) this.#showFailure();
    }
  }

  /** Shows that the index did not load instead of an answer, and searches again a little later. */
  #showFailure(): void {
    this.#results.replaceChildren();
    this.#results.dataset['total'] = '0';
    this.#empty.hidden = true;
    this.#status.textContent = this.dataset['failed'] ?? '';
    this.#selection.select(-1);
    this.#results.ariaBusy = 'false';
    const failed = this.#latest;
    const retry = () => {
      const isClosed = this.closest('dialog')?.open === false;
      if (failed === this.#latest && !isClosed) this.#answered = this.#update();
    };
    setTimeout(retry, RETRY_DELAY);
    addEventListener('online', retry, { once: true });
  }

  /** Shows what helps to begin while the field is empty. */
  async #showStart(query: string): Promise<void> {
    this.#start.hidden = query !== '';
    if (this.#start.hidden) return;
    const texts = await panelTexts();
    this.#start.replaceChildren(...startElements([], texts));
    engine ??= openSearchEngine({ base: this.dataset['base'] ?? '/' });
    const latest = await (await engine).latest();
    if (this.#input.value.trim() !== '') return;
    this.#start.replaceChildren(...startElements(latest, texts));
  }

  /** Shows the syntax of queries, or hides it again. */
  async #toggleHelp(): Promise<void> {
    if (this.#start.querySelector('table') !== null)
      return this.#showStart(this.#input.value.trim());
    this.#start.replaceChildren(await siteHelp('ui_syntax'));
    this.#start.hidden = false;
    this.#start.scrollIntoView({ block: 'nearest' });
  }

  /** Shows more hits after those that are shown, and selects the first of them. */
  async #showMore(): Promise<void> {
    const first = this.#selection.links.length - 1;
    const { scrollTop } = this.#results;
    await this.#update({ ...this.#options, limit: this.#options.limit + MORE_HITS });
    this.#results.scrollTop = scrollTop;
    this.#selection.select(first);
  }

  async #search(query: string, options: SearchOptions) {
    engine ??= openSearchEngine({ base: this.dataset['base'] ?? '/' });
    const { search, preload } = await engine;
    const answer = await search(query, options);
    // A file that fails to preload is loaded again when it is needed.
    if (!isPreloaded) setTimeout(() => void preload().catch(() => {}), PRELOAD_DELAY);
    isPreloaded = true;
    return answer;
  }

  #onClick(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const pressed = target.closest('button')?.dataset;
    if (pressed?.['inside'] !== undefined) {
      this.#answered = this.#update({ ...FIRST_ANSWER, withInside: true });
    }
    const query = pressed?.['query'];
    if (query !== undefined) {
      this.#input.value = query.replace('{query}', this.#input.value.trim());
      this.#input.focus();
      this.#answered = this.#update();
    }
    if (target.closest('[data-search-help]') && !isNewTab(event)) {
      event.preventDefault();
      this.#toggleHelp().catch(() => {
        this.#status.textContent = document.body.dataset['unloaded'] ?? '';
      });
    }
    const link = target.closest<HTMLAnchorElement>('.results a, .start a');
    if (link === null) return;
    if (link.dataset['more'] !== undefined) {
      if (isNewTab(event)) return;
      event.preventDefault();
      this.#answered = this.#showMore();
      return;
    }
    saveSearchedWords(this.#words, link.pathname);
    this.#keepPlace(link);
    if (link.pathname !== location.pathname || isNewTab(event)) return;
    this.#isLeaving = true;
    this.closest('dialog')?.close();
    highlightSearchedWords();
  }

  /** Remembers the query, and where to come back to from a result. */
  #keepPlace(link: HTMLAnchorElement): void {
    const query = this.#input.value.trim();
    rememberQuery(query);
    const scroll = this.#isPage ? scrollY : this.#results.scrollTop;
    savePlace({ query, scroll, selected: this.#selection.links.indexOf(link), ...this.#options });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // By default, the first Escape would empty the field and only the second close the dialog.
    if (event.key === 'Escape') this.closest('dialog')?.close();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#selection.move(move);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void this.#open(event);
    }
  }

  /** Opens the selected hit, or else the first, after the answer to the latest query has arrived. */
  async #open({ ctrlKey, metaKey }: KeyboardEvent): Promise<void> {
    await this.#answered;
    this.#selection.link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
  }

  #part<Part extends Element>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`The search panel has no ${selector}`);
    return part;
  }
}

/** Returns the texts that answers need, which only the search page contains. */
async function panelTexts(): Promise<DOMStringMap> {
  return (await searchPage()).querySelector<HTMLElement>('main search-panel')?.dataset ?? {};
}

/** Returns whether a click opens a new tab or window. */
function isNewTab({ button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button > 0 || ctrlKey || metaKey || shiftKey;
}

/** Replaces the query in the page's address. */
function saveInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}

/** The options of the first answer to a query. */
const FIRST_ANSWER: SearchOptions = { limit: FIRST_HITS, withInside: false };

/** Hits that are added at a time. */
const MORE_HITS = 100;

/** Milliseconds after which a search that failed is tried again. */
const RETRY_DELAY = 3_000;

/** Milliseconds after the first answer in which its images load first. */
const PRELOAD_DELAY = 500;

applyStyles(styles);
customElements.define('search-panel', SearchPanel);

/** Restores the search of the dialog that is open. */
export function restoreSearch(): void {
  const panel = document.querySelector('dialog[open] search-panel');
  if (panel instanceof SearchPanel) void panel.restore();
}
