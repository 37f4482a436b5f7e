import type { Config } from '../config.ts';

/** What a value of a settings file can be. */
export type SettingKind = 'text' | 'textOrNull' | 'yearOrNull' | 'flag' | 'texts' | 'severities';

/** The kind of each setting. Later checks validate the text itself. */
export const SETTING_KINDS: Readonly<Record<keyof Config, SettingKind>> = {
  notesDir: 'text',
  imagesDir: 'text',
  outDir: 'text',
  siteUrl: 'textOrNull',
  basePath: 'text',
  title: 'textOrNull',
  description: 'textOrNull',
  logo: 'textOrNull',
  accent: 'textOrNull',
  footText: 'textOrNull',
  noindex: 'flag',
  offline: 'flag',
  language: 'text',
  editUrl: 'textOrNull',
  defaultYear: 'yearOrNull',
  lineBreaks: 'text',
  imageHosts: 'texts',
  timeZone: 'text',
  strict: 'flag',
  newTemplate: 'textOrNull',
  severity: 'severities',
};

/** Returns whether a value is of a kind. */
export function isKind(kind: SettingKind, value: unknown): boolean {
  return CHECKS[kind](value);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isYear = (value: unknown) => Number.isInteger(value);

const CHECKS: Readonly<Record<SettingKind, (value: unknown) => boolean>> = {
  text: isText,
  textOrNull: (value) => value === null || isText(value),
  yearOrNull: (value) => value === null || isYear(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every(isText),
  severities: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isText),
};
