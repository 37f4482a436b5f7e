/** What a search panel consists of. On the search page, it is not in a dialog. */
export type SearchParts = { panel: HTMLElement; input: HTMLInputElement; isPage: boolean };

/**
 * The selected hit of a search panel. In the dialog it is a marked option of the field's list box, on
 * the search page the link with the focus.
 */
export class HitSelection {
  readonly #parts: SearchParts;
  /** Index of the hit that is selected in the dialog. */
  #marked = -1;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  /** The links of all hits, and the one that shows more of them. */
  get links(): HTMLAnchorElement[] {
    return [...this.#parts.panel.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  /** The selected hit, or else the first. */
  get link(): HTMLAnchorElement | undefined {
    return this.links[Math.max(0, this.#index)];
  }

  /** Index of the selected hit; -1 without one. */
  get #index(): number {
    if (!this.#parts.isPage) return this.#marked;
    const { activeElement } = document;
    return activeElement instanceof HTMLAnchorElement ? this.links.indexOf(activeElement) : -1;
  }

  /** Selects the hit with an index; -1 selects the field. */
  select(index: number): void {
    const { input, isPage } = this.#parts;
    const { links } = this;
    const selected = links[index];
    if (isPage) {
      if (selected || this.#index >= 0) (selected ?? input).focus();
      return;
    }
    this.#marked = Math.max(-1, index);
    for (const link of links) link.ariaSelected = String(link === selected);
    input.ariaExpanded = String(links.length > 0);
    if (selected) input.setAttribute('aria-activedescendant', selected.id);
    else input.removeAttribute('aria-activedescendant');
    selected?.scrollIntoView({ block: 'nearest' });
  }

  /** Selects the hit that is `step` hits after the selected one. */
  move(step: number): void {
    this.select(Math.min(this.#index + step, this.links.length - 1));
  }
}
