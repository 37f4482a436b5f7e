import { button, element } from '../../element.ts';
import { onFailedLoad } from '../../failed-load.ts';
import { applyStyles } from '../dom.ts';
import styles from './code-tools.css?inline';

// Adds a copy button to each code block, and a button that wraps lines, which is shown while the block
// scrolls or wraps them. The list of papers has its copy buttons already, so that it doesn't shift.
applyStyles(styles);
for (const block of document.querySelectorAll<HTMLElement>('.code')) {
  const code = block.querySelector('pre');
  if (code !== null) addTools(block, code);
}

function addTools(block: HTMLElement, code: HTMLElement): void {
  const tools = block.querySelector('.tools') ?? element('p', 'tools');
  const copy = tools.querySelector('button') ?? button(block.dataset['copy'] ?? '');
  copy.addEventListener('click', () => void copyBlock(code));
  const wrap = button(document.body.dataset['wrap'] ?? '', () => {
    block.toggleAttribute('data-wrap');
  });
  wrap.hidden = true;
  new ResizeObserver(() => {
    wrap.hidden = !('wrap' in block.dataset) && code.scrollWidth <= code.clientWidth;
  }).observe(code);
  tools.append(wrap, copy);
  block.append(tools);
}

async function copyBlock(code: HTMLElement): Promise<void> {
  const loaded = await import('../clipboard.ts').catch(() => null);
  await (loaded?.copyCode(code.textContent) ?? onFailedLoad());
}
