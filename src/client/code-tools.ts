import { button, element } from './element.ts';
import { onFailedLoad } from './failed-load.ts';

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
    const loaded = await import('./lazy/clipboard.ts').catch(() => null);
    await (loaded?.copyCode(code.textContent) ?? onFailedLoad());
  };
  tools.append(button(block.dataset['copy'] ?? '', () => void copy()));
  block.append(tools);
}
