import { copyText } from './clipboard.ts';

// Each heading gets a button that copies its words and its address, to be pasted in a chat. The
// button's word is drawn from an attribute, so that it is no part of the heading's text.
for (const heading of document.querySelectorAll('.prose :is(h1, h2[id], h3[id], h4, h5, h6)')) {
  const anchor = heading.querySelector<HTMLAnchorElement>('.anchor');
  if (anchor === null && heading.tagName !== 'H1') continue;
  const button = document.createElement('button');
  const word = document.body.dataset['copy'] ?? '';
  button.type = 'button';
  button.className = 'copy';
  button.ariaLabel = word;
  button.dataset['word'] = word;
  button.addEventListener('click', () => {
    const url = anchor?.href ?? location.href.replace(/#.*/, '');
    void copyText(`${heading.textContent?.trim() ?? ''}\n${url}`);
  });
  heading.append(button);
}
