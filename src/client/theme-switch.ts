/** `<theme-switch>`: a choice of colour theme, saved in this browser. Hidden where scripts don't run. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => applyTheme(select.value));
  }
}

function applyTheme(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage, the page still shows the chosen theme.
  }
}

customElements.define('theme-switch', ThemeSwitch);
