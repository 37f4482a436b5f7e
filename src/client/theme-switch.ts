import { save } from './browser-storage.ts';

/** `<theme-switch>`: a choice of colour theme, saved in this browser. Hidden where scripts don't run. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = dataset['theme'] ?? 'system';
    select.addEventListener('change', () => {
      if (select.value === 'system') delete dataset['theme'];
      else dataset['theme'] = select.value;
      save('theme', select.value);
      // With the keyboard, the user may choose again.
      if (!select.matches(':focus-visible')) select.blur();
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
