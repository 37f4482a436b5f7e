import { element } from '../../element.ts';
import { copy, copyFile } from '../clipboard.ts';
import { currentTarget, type ShareTarget, targetAround } from './share-target.ts';
import { showToast } from '../toast.ts';

/**
 * Copies (`copy`) or sends (`send`) a link, or shows its QR code (`code`). The link leads to
 * the heading, figure or page that contains `button`; without a button, to the current section, or to
 * the image that the lightbox shows. Copies the file (`markdown`) to which `button` leads.
 */
export async function share(
  action: string | undefined,
  button: HTMLAnchorElement | null,
): Promise<void> {
  if (action === 'markdown') return copyFile(button?.href ?? '');
  const place = isLightboxOpen() ? document.getElementById(location.hash.slice(1)) : button;
  const target = place === null ? currentTarget() : targetAround(place);
  if (action === 'code') await showCode(target);
  else if (action === 'send') await send(target);
  else await copyLink(target);
}

/** Returns whether the lightbox is open. It would also react to the keys of a QR code dialog. */
function isLightboxOpen(): boolean {
  return document.querySelector('.pswp') !== null;
}

/**
 * Copies the link and offers the next step: to send it on phones, elsewhere its QR code, except over
 * the lightbox.
 */
async function copyLink(target: ShareTarget): Promise<void> {
  const { copied = '', failed = '', send: sendLabel = '', code = '' } = document.body.dataset;
  const link = element('a', '', target.title);
  link.href = target.url;
  try {
    await copy(`${target.title}\n${target.url}`, link.outerHTML);
  } catch {
    showToast(failed);
    return;
  }
  if (canSend()) {
    showToast(copied, { action: { label: sendLabel, run: () => void send(target) } });
  } else if (isLightboxOpen()) showToast(copied);
  else showToast(copied, { action: { label: code, run: () => void showCode(target) } });
}

async function showCode(target: ShareTarget): Promise<void> {
  if (isLightboxOpen()) return;
  const loaded = await import('./qr-dialog.ts').catch(() => null);
  if (loaded === null) showToast(document.body.dataset['unloaded'] ?? '');
  else loaded.showQrDialog(target);
}

/** Opens the system's share dialog. Copies the link if the system has no such dialog. */
async function send({ title, url }: ShareTarget): Promise<void> {
  try {
    await navigator.share({ title, text: title, url });
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    if (!isCancelled) await copyLink({ title, url });
  }
}

function canSend(): boolean {
  return 'share' in navigator && matchMedia('(pointer: coarse)').matches;
}
