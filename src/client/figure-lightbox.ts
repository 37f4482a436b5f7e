/**
 * Opens a figure's picture in a lightbox with all pictures of the page. Its code loads on the first
 * use; without it, or with a key held, the link leads to the picture itself.
 */
async function openAt(link: HTMLAnchorElement, { fromAddress }: { fromAddress: boolean }) {
  const { showLightbox } = await import('./lightbox.ts');
  showLightbox(pictureLinks(), link, { fromAddress });
}

function pictureLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[data-width]')];
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (event.metaKey || event.ctrlKey || event.shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('main a[data-width]');
  if (link === null) return;
  event.preventDefault();
  void openAt(link, { fromAddress: false });
});

/** Opens the picture that the address names, as `#fig_…`. */
export function openFigureOfAddress(): void {
  if (!location.hash.startsWith('#fig_')) return;
  const figure = document.getElementById(location.hash.slice(1));
  const link = figure?.querySelector<HTMLAnchorElement>('a[data-width]') ?? figure?.closest('a');
  if (link?.dataset['width'] !== undefined) void openAt(link, { fromAddress: true });
}
