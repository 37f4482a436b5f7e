import { readSaved, save } from './browser-storage.ts';

/**
 * `<shortcut-switch>`: a checkbox that turns single-key shortcuts off and on (WCAG 2.2, 2.1.4). Some
 * people press such keys by mistake or by voice. Hidden where scripts don't run.
 */
class ShortcutSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (box === null) return;
    box.checked = !areShortcutsOff();
    box.addEventListener('change', () => save(KEY, box.checked ? 'on' : 'off'));
  }
}

/** Returns whether a key press may trigger a single-key shortcut: not in fields or if turned off. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target, metaKey, ctrlKey, altKey, isComposing } = event;
  if (metaKey || ctrlKey || altKey || isComposing || areShortcutsOff()) return false;
  return !(target instanceof Element && (target.matches(TYPED) || isOpenSelect(target)));
}

/** Returns whether an element is an open list of options, or any list in browsers without `:open`. */
function isOpenSelect(target: Element): boolean {
  return target.matches(CSS.supports('selector(:open)') ? 'select:open' : 'select');
}

function areShortcutsOff(): boolean {
  return readSaved(KEY) === 'off';
}

const KEY = 'shortcuts';

/** Elements that receive typed text. */
const TYPED = 'input:not([type=checkbox]), textarea, [contenteditable]';

customElements.define('shortcut-switch', ShortcutSwitch);
