/** Copies formulas as TeX. By default, a browser copies the letters of a formula one by one. */
export function copyFormulas(): void {
  addEventListener('copy', copyTex);
}

function copyTex(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.clipboardData === null || selection === null || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0).cloneRange();
  // A selection that begins or ends inside a formula copies the whole of it.
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  const copied = document.createElement('div');
  copied.append(range.cloneContents());
  const formulas = copied.querySelectorAll('math');
  if (formulas.length === 0) return;
  for (const formula of formulas) formula.replaceWith(texOf(formula));
  event.clipboardData.setData('text/html', copied.innerHTML);
  // Only an element of the page has the line breaks of its blocks in its text.
  document.body.append(copied);
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has no line breaks.
  event.clipboardData.setData('text/plain', copied.innerText);
  copied.remove();
  event.preventDefault();
}

function formulaAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('math') ?? null;
}

function texOf(formula: Element): string {
  const tex = formula.querySelector('annotation')?.textContent ?? '';
  return formula.getAttribute('display') === 'block' ? `$$${tex}$$` : `$${tex}$`;
}
