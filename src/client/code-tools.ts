import { button, element } from './element.ts';

// Adds a copy button to each code block, and a button that wraps lines to each block that scrolls.
for (const block of document.querySelectorAll<HTMLElement>('.code')) {
  const code = block.querySelector('pre');
  if (code === null) continue;
  const tools = element('p', 'tools');
  tools.dataset['language'] = block.dataset['language'] ?? '';
  if (code.scrollWidth > code.clientWidth) {
    const { wrap = '' } = document.body.dataset;
    tools.append(button(wrap, () => block.toggleAttribute('data-wrap')));
  }
  const copy = async () => {
    const { copyCode } = await import('./lazy/clipboard.ts');
    await copyCode(code.textContent);
  };
  tools.append(button(block.dataset['copy'] ?? '', () => void copy()));
  block.append(tools);
}
