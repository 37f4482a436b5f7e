import { onFailedLoad } from './failed-load.ts';
import { isShortcut } from './shortcuts.ts';

// Opens the search dialog with its button, `/`, Ctrl K or ⌘K. On the search page, which has no
// dialog, focuses the search field instead. Opens it too when the user comes back from a result.

async function openSearchDialog(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#ui_search:not([open])');
  if (dialog) {
    dialog.showModal();
    try {
      const isNew = customElements.get('search-panel') === undefined;
      const { restoreSearch } = await import('./lazy/search/search-panel.ts');
      // A new panel restores itself.
      if (!isNew) restoreSearch();
    } catch {
      dialog.close();
      await onFailedLoad(document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href);
    }
  } else document.querySelector<HTMLInputElement>('main [name="q"]')?.focus();
}

document.addEventListener('keydown', (event) => {
  const { key, metaKey, ctrlKey, isComposing } = event;
  const isLetter = key.toLowerCase() === 'k' && (metaKey || ctrlKey);
  const isSlash = key === '/' && isShortcut(event);
  // While the lightbox is open, keys belong to it.
  if (isComposing || !(isLetter || isSlash) || document.querySelector('.pswp')) return;
  event.preventDefault();
  void openSearchDialog();
});

document.addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey } = event;
  if (metaKey || ctrlKey || !(target instanceof Element)) return;
  if (target.closest('[data-search-open]')) {
    event.preventDefault();
    void openSearchDialog();
  } else if (target.matches('#ui_search, [data-close]')) target.closest('dialog')?.close();
});

/** Opens the dialog if a result was opened from it at this entry of the history. */
function reopen(): void {
  const { search } = (history.state ?? {}) as { search?: unknown };
  if (search) void openSearchDialog();
}

addEventListener('popstate', reopen);
reopen();
