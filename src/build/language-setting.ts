import type { Language } from '../model/types.ts';

/** Returns the language of a tag such as `zh`, `zh-Hans` or `EN-gb`, or null for any other text. */
export function languageNamed(tag: string): Language | null {
  if (/^zh\b/i.test(tag)) return 'zh-CN';
  return /^en\b/i.test(tag) ? 'en' : null;
}
