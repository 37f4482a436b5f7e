/** Escapes text for an XML 1.0 element or attribute. */
export function xmlText(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => {
    return `&#${character.charCodeAt(0)};`;
  });
}

/** Removes what XML 1.0 cannot contain: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/**
 * Returns a value as JSON for a `script` element. Without `<`, the JSON can neither close the element
 * nor open a comment (HTML, 4.12.1.3). Older parsers read U+2028 and U+2029 as line endings.
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
