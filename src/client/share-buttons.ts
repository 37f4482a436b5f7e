import { button, element } from './element.ts';
import { onFailedLoad } from './failed-load.ts';
import { isShortcut } from './shortcuts.ts';

// Adds a button to each heading and figure that copies its title and address. CSS draws the label
// from an attribute, so that it doesn't become part of the heading's text. The code of the buttons
// loads when the pointer or the focus reaches one, because some browsers allow copying only while they
// handle the click.

const load = () => import('./lazy/share/share.ts');

function share(action: string | undefined, pressed: HTMLAnchorElement | null): void {
  load()
    .then((loaded) => loaded.share(action, pressed))
    .catch(() => onFailedLoad(pressed?.href));
}

for (const place of document.querySelectorAll('.prose :has(> .anchor), .prose figure[id]')) {
  const copy = button('');
  copy.className = 'copy';
  copy.dataset['share'] = 'copy';
  copy.ariaLabel = document.body.dataset['copy'] ?? '';
  place.append(copy);
  const anchor = place.querySelector(':scope > .anchor');
  if (anchor) nameByText(place, anchor);
}

/** Names a heading by its text alone for screen readers, without the link and the button. */
function nameByText(heading: Element, anchor: Element): void {
  const text = element('span', '');
  text.role = 'heading';
  text.ariaLevel = heading.tagName.charAt(1);
  heading.role = 'none';
  const content = new Range();
  // The targets of links to earlier anchors come first.
  content.setStart(heading, heading.querySelectorAll(':scope > span[id]').length);
  content.setEndBefore(anchor);
  content.surroundContents(text);
}

// A link copies what it leads to. Buttons have no address.
function buttonOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('[data-share]') : null;
}

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, (event) => {
    // A failure is reported when the button is pressed.
    if (buttonOf(event)) load().catch(() => {});
  });
}

document.addEventListener('click', (event) => {
  const pressed = buttonOf(event);
  if (!pressed || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  share(pressed.dataset['share'], pressed);
});

document.addEventListener('keydown', (event) => {
  const action = { y: 'copy', q: 'code' }[event.key];
  if (action === undefined || !isShortcut(event)) return;
  if (!document.querySelector('dialog[open]')) share(action, null);
});
