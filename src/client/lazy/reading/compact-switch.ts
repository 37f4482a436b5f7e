import { readSaved, save } from '../../browser-storage.ts';

/** `<compact-switch>`: remembers the checkbox that shows the timeline with a line per session. */
class CompactSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (box === null) return;
    box.checked = readSaved(KEY) === 'on';
    box.addEventListener('change', () => save(KEY, box.checked ? 'on' : null));
  }
}

const KEY = 'compact';

customElements.define('compact-switch', CompactSwitch);
