import { FIRST_HITS, type SearchOptions } from '../../../search/query/engine.ts';
import { saveSearchedWords } from '../../searched-words.ts';
import { AnswerView } from './answer-view.ts';
import { highlightSearchedWords } from './search-highlight.ts';
import { rememberQuery } from './recent-queries.ts';
import { queryInAddress, savedPlace, saveInAddress, savePlace } from './search-place.ts';
import { SearchRetry } from './search-retry.ts';
import { startElements } from './search-start.ts';
import { closeEngine, isEngineOpen, latestSections, searchSite } from './site-engine.ts';
import { applyStyles, partOf } from '../dom.ts';
import styles from './search-panel.css?inline';
import { searchPage, siteHelp } from '../site-help.ts';

/**
 * `<search-panel>`: searches as the user types, but not while an input method is composing. Results stay
 * until the next answer arrives; an answer to an outdated query is dropped. In the dialog, the field
 * is a combobox and the results are its options. On the search page, the results are plain links and
 * the address contains the query. Coming back from a result restores the panel.
 */
class SearchPanel extends HTMLElement {
  readonly #isPage = this.dataset['page'] !== undefined;
  readonly #base = this.dataset['base'] ?? '/';
  readonly #input = partOf<HTMLInputElement>(this, 'input');
  readonly #start = partOf<HTMLElement>(this, '[data-search-start]');
  readonly #view = new AnswerView({ panel: this, input: this.#input, isPage: this.#isPage });
  readonly #retry = new SearchRetry(() => {
    if (this.closest('dialog')?.open !== false) this.#answered = this.#update();
  });
  /** The title of the search page without a query. */
  readonly #title = document.title;
  /** Number of the latest query. */
  #latest = 0;
  #answered: Promise<void> = Promise.resolve();
  #words: readonly string[] = [];
  /** How the answer was searched for. */
  #options: SearchOptions = FIRST_ANSWER;
  /** Whether the dialog closes because a result is opened. */
  #isLeaving = false;

  connectedCallback(): void {
    if (this.#isPage) this.#input.value = queryInAddress();
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

  /** Restores the query and the place that this entry of the history has saved, if any. */
  async restore(): Promise<void> {
    const place = savedPlace();
    if (place && !this.#isPage) this.#input.value = place.query;
    const answered = this.#update(place ?? FIRST_ANSWER);
    this.#answered = answered;
    await answered;
    if (place === null || this.#input.value.trim() !== place.query) return;
    if (place.selected >= 0) this.#view.selection.select(place.selected);
    if (this.#isPage) scrollTo(0, place.scroll);
    else this.#view.results.scrollTop = place.scroll;
  }

  /** Searches for the text in the field and shows the answer. */
  async #update({ limit, withInside } = FIRST_ANSWER): Promise<void> {
    const query = this.#input.value.trim();
    this.#latest += 1;
    const number = this.#latest;
    if (this.#isPage) {
      saveInAddress(query);
      document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
    }
    const all = this.querySelector<HTMLAnchorElement>('[data-search-all]');
    if (all) all.search = new URLSearchParams({ q: query }).toString();
    this.#retry.cancel();
    const isLoading = query !== '' && !isEngineOpen();
    this.#view.wait(isLoading ? (this.dataset['searching'] ?? '') : null);
    try {
      const [answer, texts] = await Promise.all([
        query === '' ? this.#showStart() : searchSite(this.#base, query, { limit, withInside }),
        panelTexts(),
      ]);
      if (number !== this.#latest) return;
      this.#start.hidden = query !== '';
      this.#words = answer?.words ?? [];
      this.#options = { limit, withInside };
      if (answer === null) this.#view.clear();
      else this.#view.show(answer, query, texts);
      this.#retry.reset();
    } catch (error) {
      console.warn(error);
      closeEngine();
      if (number !== this.#latest) return;
      this.#view.showFailure(this.dataset['failed'] ?? '');
      this.#retry.plan();
    }
  }

  /** Shows suggestions for a start, unless a query has been typed in the meantime. */
  async #showStart(): Promise<null> {
    const texts = await panelTexts();
    this.#start.hidden = false;
    this.#start.replaceChildren(...startElements([], texts));
    const latest = await latestSections(this.#base);
    if (this.#isEmpty) this.#start.replaceChildren(...startElements(latest, texts));
    return null;
  }

  get #isEmpty(): boolean {
    return this.#input.value.trim() === '';
  }

  /** Shows the syntax of queries, or hides it again. */
  async #toggleHelp(): Promise<void> {
    if (this.#start.querySelector('table') !== null) {
      this.#start.hidden = !this.#isEmpty;
      if (this.#isEmpty) await this.#showStart();
      return;
    }
    this.#start.replaceChildren(await siteHelp('ui_syntax'));
    this.#start.hidden = false;
    this.#start.scrollIntoView({ block: 'nearest' });
  }

  /** Shows more hits after those that are shown, and selects the first of them. */
  async #showMore(): Promise<void> {
    const first = this.#view.selection.links.length - 1;
    const { scrollTop } = this.#view.results;
    await this.#update({ ...this.#options, limit: this.#options.limit + MORE_HITS });
    this.#view.results.scrollTop = scrollTop;
    this.#view.selection.select(first);
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
        this.#view.showStatus(document.body.dataset['unloaded'] ?? '');
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

  /** Saves the query, and the place to restore when the user comes back from a result. */
  #keepPlace(link: HTMLAnchorElement): void {
    const query = this.#input.value.trim();
    rememberQuery(query);
    const scroll = this.#isPage ? scrollY : this.#view.results.scrollTop;
    savePlace({
      query,
      scroll,
      selected: this.#view.selection.links.indexOf(link),
      ...this.#options,
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    // By default, the first Escape would empty the field and only the second close the dialog.
    if (event.key === 'Escape') this.closest('dialog')?.close();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#view.selection.move(move);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void this.#open(event);
    }
  }

  /** Opens the selected hit, or else the first, after the answer to the latest query has arrived. */
  async #open({ ctrlKey, metaKey }: KeyboardEvent): Promise<void> {
    await this.#answered;
    this.#view.selection.link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
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

/** The options of the first answer to a query. */
const FIRST_ANSWER: SearchOptions = { limit: FIRST_HITS, withInside: false };

/** Hits that are added at a time. */
const MORE_HITS = 100;

applyStyles(styles);
customElements.define('search-panel', SearchPanel);

/** Restores the search of the dialog that is open. */
export function restoreSearch(): void {
  const panel = document.querySelector('dialog[open] search-panel');
  if (panel instanceof SearchPanel) void panel.restore();
}
