/**
 * Copies a text; with `html`, programs that take markup paste that. Rejects where the browser lets
 * the page copy in no way.
 */
export async function copy(text: string, html?: string): Promise<void> {
  const ways = [
    ...(html === undefined ? [] : [() => writeBoth(text, html)]),
    () => navigator.clipboard.writeText(text),
    () => copySelected(text, html),
  ];
  for (const [index, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      if (index === ways.length - 1) throw error;
    }
  }
}

async function writeBoth(text: string, html: string): Promise<void> {
  const parts = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** For pages that are not served by https, which get no clipboard: copies as Ctrl C would. */
async function copySelected(text: string, html = ''): Promise<void> {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  // A dialog that is open leaves the focus to nothing outside of it.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  field.addEventListener('copy', (event) => {
    if (html === '') return;
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  });
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!done) throw new Error('The browser copies nothing');
}
