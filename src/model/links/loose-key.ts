/**
 * The letters and digits of a heading or a fragment, in one case and one Unicode form: what is left
 * the same by all the ways in which editors make one from the other.
 */
export function looseKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
