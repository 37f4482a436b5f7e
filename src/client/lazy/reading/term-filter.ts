/**
 * `<term-filter>`: a field that filters the entries of the index by the text in it, and hides letters
 * without entries. If no entry matches, it links to the search. Its space is empty until this code has
 * loaded.
 */
class TermFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const search = this.querySelector('a');
    const letters = [...document.querySelectorAll<HTMLElement>('.letter')];
    input?.addEventListener('input', () => {
      const wanted = plain(input.value);
      for (const letter of letters) {
        const entries = [...letter.querySelectorAll<HTMLElement>('.entries > ul > li')];
        for (const entry of entries) entry.hidden = !plain(entry.textContent).includes(wanted);
        letter.hidden = entries.every(({ hidden }) => hidden);
        const id = letter.getAttribute('aria-labelledby');
        const link = document.querySelector<HTMLElement>(`.letters [href="#${id}"]`);
        if (link) link.inert = letter.hidden;
      }
      if (search) search.search = `${new URLSearchParams({ q: input.value })}`;
      this.toggleAttribute(
        'data-empty',
        letters.every(({ hidden }) => hidden),
      );
    });
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

customElements.define('term-filter', TermFilter);

// A module, so that it can be imported on demand.
export {};
