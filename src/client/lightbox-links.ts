// Opens the lightbox with all images of the page when a figure is clicked. Without this script, or
// with a modifier key, the link leads to the image file. The address contains the id of the open
// image, `#fig_…`, and the open lightbox has its own history entry.

async function open(link: HTMLAnchorElement): Promise<void> {
  const { showLightbox } = await import('./lazy/lightbox.ts');
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
  // Adds a history entry for the page itself, so that Back closes the lightbox of a linked image.
  const { hash } = location;
  history.replaceState(null, '', location.pathname + location.search);
  history.pushState(null, '', hash);
  void open(first);
}
