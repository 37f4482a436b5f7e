import type { Lexicon } from './lexicon.ts';

/**
 * Other ways of writing a text that the notes may have, words before characters: 网络剪枝 for
 * `網路剪枝`. The text itself is not among them.
 */
export function hanForms(text: string, { variants }: Pick<Lexicon, 'variants'>): string[] {
  if (variants.size === 0) return [];
  const longest = Math.max(...variants.keys().map(({ length }) => length));
  const forms = [spell(text, variants, longest), spell(text, variants, 1)].flat();
  return [...new Set(forms)].filter((form) => form !== text).slice(0, MOST);
}

/** More ways of writing one thing than these would say nothing. */
const MOST = 24;

/** Every way to write a text by the longest variants that fit, of at most `longest` characters. */
function spell(text: string, variants: Lexicon['variants'], longest: number): string[] {
  let forms = [''];
  let at = 0;
  while (at < text.length) {
    const { written, meant } = variantAt(text, at, variants, longest);
    at += written.length;
    forms = forms.flatMap((form) => meant.map((each) => form + each)).slice(0, MOST);
  }
  return forms;
}

/** A word stands for another one; a character may as well stand for itself. */
function variantAt(text: string, at: number, variants: Lexicon['variants'], longest: number) {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  for (let length = longest; length > character.length; length -= 1) {
    const written = text.slice(at, at + length);
    const meant = variants.get(written);
    if (meant !== undefined) return { written, meant };
  }
  return { written: character, meant: [...(variants.get(character) ?? []), character] };
}
