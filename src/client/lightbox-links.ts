import { onFailedLoad } from './failed-load.ts';

// Opens the lightbox with all images of the page when a figure is clicked. Without this script, or
// with a modifier key, the link leads to the image file. The address contains the id of the open
// image, `#fig_…`, and the open lightbox has its own history entry.

/** Opens the lightbox, and returns whether its code has loaded. */
async function open(link: HTMLAnchorElement): Promise<boolean> {
  const loaded = await import('./lazy/reading/lightbox.ts').catch(() => null);
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[data-width]');
  loaded?.showLightbox([...links], link);
  return loaded !== null;
}

async function openOrFollow(link: HTMLAnchorElement): Promise<void> {
  if (await open(link)) return;
  history.replaceState(null, '', location.pathname + location.search);
  await onFailedLoad(link.href);
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
  void openOrFollow(link);
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
