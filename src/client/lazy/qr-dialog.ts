import { encode } from 'uqr';
import { button, element } from '../element.ts';
import { copy } from './clipboard.ts';
import { loadStyle } from './dom.ts';
import styleUrl from './qr-dialog.css?url';
import type { ShareTarget } from './share-target.ts';

/**
 * Shows the QR code of an address in a dialog that fills the window, with title and address below.
 * When the dialog closes, the browser restores the focus.
 */
export async function showQrDialog({ title, url }: ShareTarget): Promise<void> {
  style ??= loadStyle(styleUrl);
  await style;
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

let style: Promise<void> | null = null;

/** Draws the code with half of its white border; the dialog's own white provides the rest. */
function qrImage(url: string): SVGElement {
  const { data, size } = encode(url, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const image = svg('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': url });
  image.append(svg('path', { d: squares.join('') }));
  return image;
}

function svg(name: 'svg' | 'path', attributes: Record<string, string>): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  return created;
}
