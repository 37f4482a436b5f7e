import { element } from './element.ts';
import { encode } from 'uqr';
import { copy } from './clipboard.ts';
import { loadStyle } from './load-style.ts';
import type { Passage } from './passage.ts';
import styleUrl from './qr-dialog.css?url';

/**
 * Shows the QR code of a passage in a dialog, as large as the window lets it be, with title and
 * address under it. When it closes, the focus is where it was.
 */
export async function showCode(passage: Passage): Promise<void> {
  styled ??= loadStyle(styleUrl);
  await styled;
  const words = document.body.dataset;
  const dialog = element('dialog', 'qr', codeImage(passage.url));
  const title = element('h2', '', passage.title);
  title.id = 'ui_qr_title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = button(words['close'], () => dialog.close());
  const copyLink = button(words['copy'], async () => {
    const done = copy(`${passage.title}\n${passage.url}`);
    copyLink.textContent = await done.then(
      () => words['copied'] ?? '',
      () => words['failed'] ?? '',
    );
  });
  copyLink.ariaLive = 'polite';
  dialog.append(title, element('p', 'url', passage.url), element('p', '', copyLink, close));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

let styled: Promise<void> | null = null;

/** The white around it that is part of the code reaches into the dialog's own. */
function codeImage(url: string): SVGElement {
  const { data, size } = encode(url, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const image = svg('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': url });
  image.append(svg('path', { d: squares.join('') }));
  return image;
}

function svg(name: 'svg' | 'path', attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(word: string | undefined, use: () => void): HTMLButtonElement {
  const made = element('button', '', word ?? '');
  made.type = 'button';
  made.addEventListener('click', use);
  return made;
}
