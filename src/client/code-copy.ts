// Each code block gets a button that copies it and, where its lines run out of sight, one that wraps them.
for (const block of document.querySelectorAll<HTMLElement>('.code')) {
  const code = block.querySelector('pre');
  if (code === null) continue;
  const tools = document.createElement('p');
  tools.className = 'tools';
  tools.dataset['language'] = block.dataset['language'] ?? '';
  const addTool = (word: string | undefined, use: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word ?? '';
    button.addEventListener('click', use);
    tools.append(button);
  };
  if (code.scrollWidth > code.clientWidth) {
    addTool(document.body.dataset['wrap'], () => block.toggleAttribute('data-wrap'));
  }
  addTool(block.dataset['copy'], () => {
    void import('./copy-code.ts').then(({ copyCode }) => copyCode(code.textContent ?? ''));
  });
  block.append(tools);
}
