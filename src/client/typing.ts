/** Whether a key belongs to a field, or to an input method that composes there. */
export function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  const field = 'input, select, textarea, [contenteditable]';
  return isComposing || (target instanceof Element && target.matches(field));
}
