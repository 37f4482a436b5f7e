import { copy } from './clipboard.ts';
import { type Passage, passageAround, passageBeingRead } from './passage.ts';
import { announce } from './status.ts';

/**
 * Copies (`copy`) or sends (`send`) the link of a passage, or shows its QR code (`code`): that of the
 * heading or figure that `button` stands in, of the page where it stands in none, or without a
 * button that of the section being read.
 */
export async function share(action: string | undefined, button: Element | null): Promise<void> {
  const passage = button === null ? passageBeingRead() : passageAround(button);
  if (action === 'code') await showCode(passage);
  else if (action === 'send') await send(passage);
  else await copyLink(passage);
}

/** Says that the link is copied, and offers the next step: to send it, or its QR code. */
async function copyLink(passage: Passage): Promise<void> {
  const words = document.body.dataset;
  try {
    await copy(`${passage.title}\n${passage.url}`, linkHtml(passage));
  } catch {
    announce(words['failed'] ?? '');
    return;
  }
  const next = canSend()
    ? { word: words['send'] ?? '', use: () => void send(passage) }
    : { word: words['code'] ?? '', use: () => void showCode(passage) };
  announce(words['copied'] ?? '', next);
}

async function showCode(passage: Passage): Promise<void> {
  const dialog = await import('./qr-dialog.ts');
  await dialog.showCode(passage);
}

/** Lets the system send it; where there is no such thing, the link is copied. */
async function send({ title, url }: Passage): Promise<void> {
  try {
    await navigator.share({ title, text: title, url });
  } catch (error) {
    // Who thinks better of it has been answered.
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      await copyLink({ title, url });
    }
  }
}

function canSend(): boolean {
  return 'share' in navigator && matchMedia('(pointer: coarse)').matches;
}

function linkHtml({ title, url }: Passage): string {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  return link.outerHTML;
}
