/** Text as it may stand in an XML 1.0 element or attribute. */
export function xmlText(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => {
    return `&#${character.charCodeAt(0)};`;
  });
}

/** Text without what XML 1.0 allows in no form: control characters, half pairs, U+FFFE, U+FFFF. */
export function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
