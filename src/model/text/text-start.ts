/** Returns the start of a text, at most `length` UTF-16 units long. Cuts no character in two. */
export function textStart(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
