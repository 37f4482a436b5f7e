import { isShortcut } from './shortcut.ts';

// Opens the search dialog by its button, `/`, Ctrl K or ⌘K; its code loads with the first use. The
// search page has its own field in its place.

async function openSearch(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#ui_search:not([open])');
  if (dialog) {
    dialog.showModal();
    await import('./search-panel.ts');
  } else document.querySelector<HTMLInputElement>('main [name="q"]')?.focus();
}

document.addEventListener('keydown', (event) => {
  const { key, metaKey, ctrlKey, isComposing } = event;
  const byLetter = key.toLowerCase() === 'k' && (metaKey || ctrlKey);
  const bySlash = key === '/' && isShortcut(event);
  // The lightbox has the keys while it is open.
  if (isComposing || !(byLetter || bySlash) || document.querySelector('.pswp')) return;
  event.preventDefault();
  void openSearch();
});

document.addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey } = event;
  if (metaKey || ctrlKey || !(target instanceof Element)) return;
  if (target.closest('[data-search-open]')) {
    event.preventDefault();
    void openSearch();
  } else if (target.matches('#ui_search, [data-close]')) target.closest('dialog')?.close();
});
