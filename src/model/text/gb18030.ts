import { decodeLeniently, decodeStrictly } from './encodings.ts';

// Ours, because detection packages (chardet, jschardet) guess the likeliest of many encodings.
// Notes must only be read if the encoding is certain: a wrong guess would publish garbage.

/**
 * Decodes bytes that can only be GB18030. Returns null for all others.
 *
 * Nearly any bytes are valid GB18030, so the frequency of the characters decides. Chinese text
 * consists mostly of the 3,755 common characters of GB2312 level 1. Big5, Shift_JIS, EUC-JP, EUC-KR,
 * Latin-1 and UTF-8 decoded as GB18030 contain few of these, or contain kana too, or only use one
 * half of the code table.
 */
export function decodeGb18030(bytes: Uint8Array): string | null {
  const text = decodeStrictly(bytes, 'gb18030');
  if (text === null || UNWRITTEN.test(text) || containsUtf8(bytes)) return null;
  const { common, late, odd } = countCharacters(bytes);
  return common >= 2 && late >= common / 8 && odd <= common / 6 ? text : null;
}

/** Control, private-use and unassigned characters, which are a sign of another encoding. */
const UNWRITTEN = /[^\P{C}\t\n\r]/u;

type CharacterCounts = {
  /** GB2312 level 1, which is sorted by pinyin. */
  common: number;
  /** The characters of level 1 that come after all that EUC-KR and Big5 text often decodes to. */
  late: number;
  /** GB2312 level 2, kana, Cyrillic and Bopomofo. */
  odd: number;
};

function countCharacters(bytes: Uint8Array): CharacterCounts {
  const counts: CharacterCounts = { common: 0, late: 0, odd: 0 };
  let length: number;
  for (let index = 0; index < bytes.length; index += length) {
    const lead = bytes[index] ?? 0;
    const trail = bytes[index + 1] ?? 0;
    length = characterLength(lead, trail);
    if (length !== 2 || trail < 0xa1) continue;
    if (ODD_ROWS.has(lead) || (lead >= 0xd8 && lead <= 0xf7)) counts.odd += 1;
    else if (lead >= 0xb0 && lead <= 0xd7) {
      counts.common += 1;
      if (lead >= 0xc9) counts.late += 1;
    }
  }
  return counts;
}

/** Lead bytes of hiragana, katakana, Cyrillic and Bopomofo. */
const ODD_ROWS: ReadonlySet<number> = new Set([0xa4, 0xa5, 0xa7, 0xa8]);

/** Length of a character in bytes. */
function characterLength(lead: number, trail: number): number {
  if (lead <= 0x80) return 1;
  return trail < 0x40 ? 4 : 2;
}

/** Returns whether any whole run of non-ASCII bytes is Chinese in UTF-8, as in a mixed file. */
function containsUtf8(bytes: Uint8Array): boolean {
  const runs = decodeLeniently(bytes, 'utf-8').match(/\P{ASCII}+/gu) ?? [];
  return runs.some((run) => CHINESE.test(run));
}

const CHINESE = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+$/u;
