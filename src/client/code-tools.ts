import { button, element } from './element.ts';
import { onFailedLoad } from './failed-load.ts';

// Adds a copy button to each code block, and a button that wraps lines, which is shown while the block
// scrolls or wraps them.
for (const block of document.querySelectorAll<HTMLElement>('.code')) {
  const code = block.querySelector('pre');
  if (code === null) continue;
  const wrap = button(document.body.dataset['wrap'] ?? '', () => {
    block.toggleAttribute('data-wrap');
  });
  wrap.hidden = true;
  new ResizeObserver(() => {
    wrap.hidden = !('wrap' in block.dataset) && code.scrollWidth <= code.clientWidth;
  }).observe(code);
  const copy = async () => {
    const loaded = await import('./lazy/clipboard.ts').catch(() => null);
    await (loaded?.copyCode(code.textContent) ?? onFailedLoad());
  };
  block.append(
    element(
      'p',
      'tools',
      wrap,
      button(block.dataset['copy'] ?? '', () => void copy()),
    ),
  );
}
