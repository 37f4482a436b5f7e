type SearchParts = { panel: HTMLElement; input: HTMLInputElement; isPage: boolean };

/**
 * The selected hit of a search panel. In the dialog it is a marked option of the field's list box, on
 * the search page the link with the focus.
 */
export class HitSelection {
  readonly #parts: SearchParts;
  /** Index of the selected hit; -1 is the field. */
  #index = -1;

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

  /** Selects the hit with an index; -1 selects the field. */
  select(index: number): void {
    const { input, isPage } = this.#parts;
    const { links } = this;
    const hadFocus = this.#index >= 0;
    this.#index = Math.max(-1, index);
    const selected = links[this.#index];
    if (isPage) {
      if (selected || hadFocus) (selected ?? input).focus();
      return;
    }
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
