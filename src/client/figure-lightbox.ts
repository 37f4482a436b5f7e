// Opens a figure's image in a lightbox with all images of the page. Its code loads on the first
// use; without it, or with a key held, the link leads to the image itself. The address names the
// image that is open, as `#fig_…`, and has an entry of its own in the history.

async function open(link: HTMLAnchorElement): Promise<void> {
  const { showLightbox } = await import('./lightbox.ts');
  showLightbox([...document.querySelectorAll<HTMLAnchorElement>('main a[data-width]')], link);
}

function linkOfAddress(): HTMLAnchorElement | null {
  if (!location.hash.startsWith('#fig_')) return null;
  const figure = document.getElementById(location.hash.slice(1));
  return figure?.closest('a') ?? figure?.querySelector<HTMLAnchorElement>('a[data-width]') ?? null;
}

document.addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey, shiftKey } = event;
  if (metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('main a[data-width]');
  if (link === null) return;
  event.preventDefault();
  history.pushState(null, '', `#${link.closest('figure')?.id ?? link.firstElementChild?.id}`);
  void open(link);
});

addEventListener('hashchange', () => {
  const link = linkOfAddress();
  if (link) void open(link);
});

const first = linkOfAddress();
if (first) {
  // Who comes by a link to an image finds the page behind it on the way back.
  const { hash } = location;
  history.replaceState(null, '', location.pathname + location.search);
  history.pushState(null, '', hash);
  void open(first);
}
