/** Opens the search dialog by its button, `/`, Ctrl K or ⌘K; its code loads with the first use. */
async function openSearch(): Promise<void> {
  const dialog = document.getElementById('ui_search');
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  await import('./search-panel.ts');
}

function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]')
  );
}

document.addEventListener('keydown', (event) => {
  const byLetter = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
  const bySlash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey;
  if (event.isComposing || !(byLetter || (bySlash && !isTyping(event)))) return;
  event.preventDefault();
  void openSearch();
});

document.addEventListener('click', (event) => {
  const { target } = event;
  if (event.metaKey || event.ctrlKey || !(target instanceof Element)) return;
  if (target.closest('[data-search-open]') !== null) {
    event.preventDefault();
    void openSearch();
  } else if (target instanceof HTMLDialogElement) target.close();
});
