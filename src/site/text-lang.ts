import { h } from 'hastscript';
import type { Language } from '../model/types.ts';
import { nameLanguages } from '../render/text-language.ts';
import { OWN_SETTINGS } from './own-settings.ts';

/**
 * Returns the `lang` of an element with a title or sentence of the notes: undefined if it is in the
 * language of the page, or in no known language.
 */
export function langOf(text: string, around: Language = OWN_SETTINGS.language): string | undefined {
  const block = h('p', text);
  nameLanguages(h(null, block), around);
  const { lang } = block.properties;
  return typeof lang === 'string' ? lang : undefined;
}
