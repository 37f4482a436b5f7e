import { areShortcutsOff, switchShortcuts } from './shortcut.ts';

/**
 * `<shortcut-switch>`: a box that switches single keys off and on, which some readers hit by mistake
 * or by voice (WCAG 2.2, 2.1.4). Not seen where scripts don't run.
 */
class ShortcutSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (box === null) return;
    box.checked = !areShortcutsOff();
    box.addEventListener('change', () => switchShortcuts(box.checked));
  }
}

customElements.define('shortcut-switch', ShortcutSwitch);
