import type PhotoSwipe from 'photoswipe';

/** Keeps the focus inside the lightbox and the rest of the page out of reach while it is open. */
export function holdFocus(lightbox: PhotoSwipe): void {
  let others: HTMLElement[] = [];
  lightbox.on('afterInit', () => {
    const { element: root } = lightbox;
    if (root === undefined) return;
    root.ariaModal = 'true';
    // The message that a link was copied stays within reach.
    others = [...document.body.children].filter(
      (other): other is HTMLElement =>
        other instanceof HTMLElement && other !== root && other.id !== 'ui_status' && !other.inert,
    );
    for (const other of others) other.inert = true;
    // The arrow at an end is disabled, and the link of a caption is replaced by that of the next.
    lightbox.on('change', () => setTimeout(() => keepFocus(root)));
  });
  lightbox.on('destroy', () => {
    for (const other of others) other.inert = false;
  });
}

function keepFocus(root: HTMLElement): void {
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement.matches('body, :disabled');
  if (isLost && root.isConnected) root.focus({ preventScroll: true });
}

/** Moves the focus to the next control of the lightbox, from the last to the first. */
export function moveFocus({ element: root }: PhotoSwipe, step: 1 | -1): void {
  const all = root?.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]') ?? [];
  const controls = [...all].filter((each) => getComputedStyle(each).visibility === 'visible');
  const { activeElement } = document;
  const index = activeElement instanceof HTMLElement ? controls.indexOf(activeElement) : -1;
  const next = index === -1 && step === -1 ? -1 : (index + step) % controls.length;
  controls.at(next)?.focus();
}
