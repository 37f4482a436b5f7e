/** Copies a text and says so, also to screen readers; does nothing where a browser forbids it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  const status = document.getElementById('ui_status');
  if (status === null) return;
  status.textContent = document.body.dataset['copied'] ?? '';
  setTimeout(() => status.replaceChildren(), 2_000);
}
