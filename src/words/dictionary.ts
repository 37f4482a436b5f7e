import type { Language } from '../model/types.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** All texts of one language, grouped by the part of the program that shows them. */
export type Dictionary = typeof zhCN;

/** The texts of the pages. */
export type PageTexts = Dictionary['page'];

/** The texts of the commands. */
export type CommandTexts = Dictionary['commands'];

/** The texts that the renderer adds to notes, with the language that they are in. */
export type RenderLabels = Dictionary['render'] & { language: Language };

/** Returns the texts of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { 'zh-CN': zhCN, en };
