/**
 * Cuts text where a line may end: at spaces but those that forbid it, and between Han characters, but
 * neither before closing punctuation nor after an opening one. White space is one space, at the end
 * of its piece; control characters are gone.
 */
export function breakText(text: string): string[] {
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
