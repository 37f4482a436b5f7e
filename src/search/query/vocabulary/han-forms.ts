import type { HanVariants } from '../../shared/types.ts';

/**
 * Returns other spellings of a text that the notes may use, such as 网络剪枝 for `網路剪枝`. Replaces
 * the longest words first, then only single characters. The result does not include the text itself.
 */
export function hanForms(text: string, variants: HanVariants): string[] {
  if (variants.size === 0) return [];
  const longest = Math.max(...Array.from(variants.keys(), ({ length }) => length));
  const forms = [...respell(text, variants, longest), ...respell(text, variants, 1)];
  return [...new Set(forms)].filter((form) => form !== text).slice(0, MAX_FORMS);
}

/** Bounds the time for long texts; more spellings of one text would not be useful. */
const MAX_FORMS = 24;

/** Replaces each part of a text with its variants, where a part has at most `longest` UTF-16 units. */
function respell(text: string, variants: HanVariants, longest: number): string[] {
  let forms = [''];
  let at = 0;
  while (at < text.length) {
    const { written, meant } = variantAt(text, at, variants, longest);
    at += written.length;
    forms = forms.flatMap((form) => meant.map((each) => form + each)).slice(0, MAX_FORMS);
  }
  return forms;
}

/** A word is always replaced; a single character may also stay as it is. */
function variantAt(text: string, at: number, variants: HanVariants, longest: number) {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  for (let length = longest; length > character.length; length -= 1) {
    const written = text.slice(at, at + length);
    const meant = variants.get(written);
    if (meant !== undefined) return { written, meant };
  }
  return { written: character, meant: [...(variants.get(character) ?? []), character] };
}
