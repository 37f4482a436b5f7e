/**
 * Splits a text at the places where a line can end: after spaces, and between Han characters unless
 * the first is an opening or the second a closing punctuation mark. No-break spaces are not places
 * to end a line. Collapses white space, keeps one space at the end of a piece, and removes control
 * characters.
 */
export function splitAtLineBreaks(text: string): string[] {
  const clean = text
    .replace(/[^\S\u00A0]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, '')
    .trim();
  return clean.match(PIECE) ?? [];
}

const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const OPENING = '（《〈「『【〔［｛“‘';
const CLOSING = '，。、；：？！）》〉」』】〕］｝”’…–—·～％';

const WORD = String.raw`(?:[^\s${HAN}${OPENING}${CLOSING}]|\u00A0)+`;

const PIECE = new RegExp(
  [
    `[${OPENING}]*(?:[${HAN}]\\p{M}*|${WORD}(?:’${WORD})*)(?: ?[${CLOSING}]+)* ?`,
    `[${OPENING}]+ ?`,
    `[${CLOSING}]+ ?`,
  ].join('|'),
  'gu',
);
