import { renderSVG } from 'uqr';
import { button, element } from '../../element.ts';
import { copy } from '../clipboard.ts';
import { applyStyles } from '../dom.ts';
import styles from './qr-dialog.css?inline';
import type { ShareTarget } from './share-target.ts';

/**
 * Shows the QR code of an address in a dialog that fills the window, with title and address below.
 * When the dialog closes, the browser restores the focus.
 */
export function showQrDialog({ title, url }: ShareTarget): void {
  const words = document.body.dataset;
  const dialog = element('dialog', 'qr', qrImage(url));
  const heading = element('h2', '', title);
  heading.id = 'ui_qr_title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = button(words['close'] ?? '', () => dialog.close());
  const copyLink = button(words['copy'] ?? '', async () => {
    copyLink.textContent = await copy(`${title}\n${url}`).then(
      () => words['copied'] ?? '',
      () => words['failed'] ?? '',
    );
  });
  copyLink.ariaLive = 'polite';
  dialog.append(heading, element('p', 'url', url), element('p', '', copyLink, close));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

applyStyles(styles);

/** Draws the code with half of its white border; the dialog's own white provides the rest. */
function qrImage(url: string): Element {
  const svg = renderSVG(url, { ecc: 'M', border: 2 });
  const image = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  image.role = 'img';
  image.ariaLabel = url;
  return image;
}
