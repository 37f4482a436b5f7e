import { button } from './element.ts';
import { isShortcut } from './shortcuts.ts';

// Adds a button to each heading and figure that copies its title and address. CSS draws the label
// from an attribute, so that it doesn't become part of the heading's text. The code of the buttons
// loads when the pointer or the focus reaches one, because some browsers allow copying only while they
// handle the click.

const load = () => import('./lazy/share.ts');

for (const place of document.querySelectorAll('.prose :has(> .anchor), .prose figure[id]')) {
  const copy = button('');
  copy.className = 'copy';
  copy.dataset['share'] = 'copy';
  copy.dataset['word'] = copy.ariaLabel = document.body.dataset['copy'] ?? '';
  place.append(copy);
}

function buttonOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
}

for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, (event) => void (buttonOf(event) && load()));
}

document.addEventListener('click', (event) => {
  const pressed = buttonOf(event);
  if (pressed) void load().then(({ share }) => share(pressed.dataset['share'], pressed));
});

document.addEventListener('keydown', (event) => {
  const action = { y: 'copy', q: 'code' }[event.key];
  if (action === undefined || !isShortcut(event)) return;
  if (document.querySelector('dialog[open], .pswp')) return;
  void load().then(({ share }) => share(action, null));
});
