/** Whether a stroke of a single key may act: it types nothing, and such keys are not switched off. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target, metaKey, ctrlKey, altKey, isComposing } = event;
  if (metaKey || ctrlKey || altKey || isComposing || areShortcutsOff()) return false;
  return !(
    target instanceof Element && target.matches('input, select, textarea, [contenteditable]')
  );
}

/** Whether the reader has switched single keys off, in this browser. */
export function areShortcutsOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

/** Keeps what the reader chose, where the browser keeps anything. */
export function switchShortcuts(areOn: boolean): void {
  try {
    localStorage.setItem(KEY, areOn ? 'on' : 'off');
  } catch {
    // The box shows what was chosen as long as the page is open.
  }
}

const KEY = 'shortcuts';
