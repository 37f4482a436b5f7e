import type { Language } from '../model/rules.ts';

/** Every text of the interface in one language. */
export type Dictionary = typeof zh;

/** The interface texts of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}

const zh = {
  timeline: '时间线',
  gallery: '截图',
  search: '搜索',
  searchPlaceholder: '搜索笔记',
  skipToContent: '跳到正文',
};

const en: Dictionary = {
  timeline: 'Timeline',
  gallery: 'Screenshots',
  search: 'Search',
  searchPlaceholder: 'Search the notes',
  skipToContent: 'Skip to content',
};

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { 'zh-CN': zh, en };
