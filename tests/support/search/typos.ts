/** Returns a word with one letter changed, dropped, doubled or swapped with the next one. */
export function withTypo(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word.charAt(at);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const typos = [
    () => before + (letter === 'x' ? 'k' : 'x') + after,
    () => before + after,
    () => before + letter + letter + after,
    () => before + after.charAt(0) + letter + after.slice(1),
  ];
  return typos[Math.floor(random() * typos.length)]?.() ?? word;
}
