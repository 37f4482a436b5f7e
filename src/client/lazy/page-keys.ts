import { button, element } from '../element.ts';
import { onFailedLoad } from '../failed-load.ts';
import { siteHelp } from './site-help.ts';

/**
 * Acts on a single-key shortcut of the pages: `j` and `→` open the next session, `k` and `←` the
 * previous one, and `?` shows all keys.
 */
export function pressPageKey(key: string): void {
  if (key === '?') void showKeys().catch(() => onFailedLoad());
  else {
    const rel = key === 'j' || key === 'ArrowRight' ? 'next' : 'prev';
    document.querySelector<HTMLAnchorElement>(`main a[rel="${rel}"]`)?.click();
  }
}

async function showKeys(): Promise<void> {
  const help = await siteHelp('ui_keys');
  const words = document.body.dataset;
  const close = button(words['close'] ?? '', () => dialog.close());
  const dialog = element('dialog', 'keys-dialog', help, close);
  dialog.ariaLabel = help.querySelector('caption')?.textContent ?? '';
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
