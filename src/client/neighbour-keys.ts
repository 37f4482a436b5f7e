import { onFailedLoad } from './failed-load.ts';
import { isShortcut } from './shortcuts.ts';

// Opens the neighbours of a session with `j`, `k` and the arrow keys, and the list of keys with `?`.

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, target } = event;
  if (!['j', 'k', '?', 'ArrowLeft', 'ArrowRight'].includes(key) || !isShortcut(event)) return;
  const isArrow = key.startsWith('Arrow');
  // Arrow keys scroll wide tables and code, and change a list of options; with Shift, they select text.
  if (isArrow && (shiftKey || (target instanceof Element && target.matches('main *, select'))))
    return;
  if (document.querySelector('dialog[open], .pswp')) return;
  void import('./lazy/page-keys.ts').then(
    ({ pressPageKey }) => pressPageKey(key),
    () => onFailedLoad(),
  );
});
