/**
 * JSON that may stand inside a `script` element: no `<` in it can end the element or open a comment
 * (HTML, 4.12.1.3), and U+2028 and U+2029 are no line ends to older parsers.
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
