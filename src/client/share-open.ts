import { isShortcut } from './shortcut.ts';

// Each heading and figure gets a button that copies its words and its address, to be pasted in a
// chat. The button's word is drawn from an attribute, so that it is no part of the heading's text.
// What buttons and keys do loads when a pointer or the focus comes near, as some browsers let a page
// copy only while they handle the click.

const load = () => import('./share.ts');

for (const place of document.querySelectorAll('.prose :has(> .anchor), .prose figure[id]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.dataset['share'] = 'copy';
  button.dataset['word'] = button.ariaLabel = document.body.dataset['copy'] ?? '';
  place.append(button);
}

function buttonOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
}

for (const nearing of ['pointerover', 'focusin']) {
  document.addEventListener(nearing, (event) => void (buttonOf(event) && load()));
}

document.addEventListener('click', (event) => {
  const button = buttonOf(event);
  if (button) void load().then(({ share }) => share(button.dataset['share'], button));
});

document.addEventListener('keydown', (event) => {
  const action = { y: 'copy', q: 'code' }[event.key];
  if (action === undefined || !isShortcut(event)) return;
  if (document.querySelector('dialog[open], .pswp')) return;
  void load().then(({ share }) => share(action, null));
});
