/** Creates an element with a class name, empty for none, and content. Strings are inserted as text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className !== '') created.className = className;
  created.append(...content);
  return created;
}

/** Creates a button that calls `onClick`, if it is passed. */
export function button(label: string, onClick?: () => void): HTMLButtonElement {
  const created = element('button', '', label);
  created.type = 'button';
  if (onClick) created.addEventListener('click', onClick);
  return created;
}
