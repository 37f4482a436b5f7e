/** Whether words are short enough for a title, and no sentence. */
export function isTitleLike(words: string): boolean {
  return [...words].length <= LONGEST && !/[。！？；!?;]|[.,，]\s|[.,，]$/u.test(words);
}

/** Characters of a title. */
const LONGEST = 40;
