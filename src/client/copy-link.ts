/** A click on a heading's own link also copies the heading and its address, to be pasted in a chat. */
document.addEventListener('click', ({ target }) => {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
  const heading = anchor?.parentElement;
  if (!anchor || !heading) return;
  void copy(
    `${heading.textContent?.trim() ?? ''}\n${anchor.href}`,
    document.body.dataset['copied'],
  );
});

for (const block of document.querySelectorAll<HTMLElement>('.code[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = block.dataset['copy'] ?? '';
  button.addEventListener('click', () => {
    void copy(block.querySelector('pre')?.textContent ?? '', document.body.dataset['copied']);
  });
  block.append(button);
}

/** Copies a text and says so, also to screen readers; does nothing where a browser forbids it. */
async function copy(text: string, done: string | undefined): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  const status = document.getElementById('ui_status');
  if (status === null) return;
  status.textContent = done ?? '';
  setTimeout(() => status.replaceChildren(), 2_000);
}
