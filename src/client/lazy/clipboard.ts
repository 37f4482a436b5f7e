import { element } from '../element.ts';
import { showToast } from './toast.ts';

/**
 * Copies a text. With `html`, programs that accept markup paste that instead. Rejects if the browser
 * allows no way of copying.
 */
export async function copy(text: string, html?: string): Promise<void> {
  const writeText = async () => navigator.clipboard.writeText(text);
  const written = html === undefined ? writeText() : writeBoth(text, html).catch(writeText);
  await written.catch(() => copySelected(text, html));
}

/** Copies code and shows whether that succeeded. */
export async function copyCode(code: string): Promise<void> {
  const { copied = '', failed = '' } = document.body.dataset;
  await copy(code).then(
    () => showToast(copied),
    () => showToast(failed),
  );
}

/**
 * Copies the text of a file and shows whether that succeeded. Rejects if the file did not load. Some
 * browsers allow copying only if it is requested before the file has loaded.
 */
export async function copyFile(url: string): Promise<void> {
  const { copied = '', failed = '' } = document.body.dataset;
  const text = fetchText(url);
  const isWritten = writeLater(text).then(
    () => true,
    () => false,
  );
  const content = await text;
  await ((await isWritten) ? Promise.resolve() : copy(content)).then(
    () => showToast(copied),
    () => showToast(failed),
  );
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.text();
}

async function writeLater(text: Promise<string>): Promise<void> {
  const toBlob = (content: string) => new Blob([content], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then(toBlob) })]);
}

async function writeBoth(text: string, html: string): Promise<void> {
  const parts = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Copies as Ctrl C does, for pages without HTTPS, where browsers provide no clipboard. */
async function copySelected(text: string, html = ''): Promise<void> {
  const focused = document.activeElement;
  const field = element('textarea', 'unseen');
  field.value = text;
  // An open dialog keeps the focus inside, so the field must be part of it.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  field.addEventListener('copy', (event) => {
    if (html === '') return;
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  });
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!isCopied) throw new Error('The browser does not allow copying');
}
