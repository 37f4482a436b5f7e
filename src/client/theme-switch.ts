/** `<theme-switch>`: a choice of appearance, kept in this browser. Not seen where scripts don't run. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => apply(select.value));
  }
}

function apply(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}

customElements.define('theme-switch', ThemeSwitch);
