import { decodeLeniently, decodeStrictly } from './text-decoding.ts';

/**
 * Text of bytes that are GB18030 beyond reasonable doubt; null otherwise. The encoding accepts
 * nearly any bytes, so the letters decide: Chinese text is mostly made of GB2312's 3,755 common
 * characters, where Big5, Shift_JIS, EUC-JP, EUC-KR, Latin-1 and UTF-8 read as GB18030 give hardly
 * any, or kana beside them, or those of one half of the table only.
 */
export function decodeGb18030(bytes: Uint8Array): string | null {
  const text = decodeStrictly(bytes, 'gb18030');
  if (text === null || UNWRITTEN.test(text) || holdsUtf8(bytes)) return null;
  const { common, late, odd } = census(bytes);
  return common >= 2 && late >= common / 8 && odd <= common / 6 ? text : null;
}

/** Control, private-use and unassigned characters: signs of another encoding. */
const UNWRITTEN = /[^\P{C}\t\n\r]/u;

/**
 * Numbers of characters by their place in the code table. `common`: GB2312 level 1, which stands in
 * order of pinyin; `late`: those of them behind all that EUC-KR and Big5 use often; `odd`: level 2
 * and kana, Cyrillic and Bopomofo.
 */
type Census = { common: number; late: number; odd: number };

function census(bytes: Uint8Array): Census {
  const seen: Census = { common: 0, late: 0, odd: 0 };
  let length: number;
  for (let index = 0; index < bytes.length; index += length) {
    const lead = bytes[index] ?? 0;
    const trail = bytes[index + 1] ?? 0;
    length = characterLength(lead, trail);
    if (length !== 2 || trail < 0xa1) continue;
    if (ODD_ROWS.has(lead) || (lead >= 0xd8 && lead <= 0xf7)) seen.odd += 1;
    else if (lead >= 0xb0 && lead <= 0xd7) {
      seen.common += 1;
      if (lead >= 0xc9) seen.late += 1;
    }
  }
  return seen;
}

/** Hiragana, katakana, Cyrillic, Bopomofo. */
const ODD_ROWS: ReadonlySet<number> = new Set([0xa4, 0xa5, 0xa7, 0xa8]);

function characterLength(lead: number, trail: number): number {
  if (lead <= 0x80) return 1;
  return trail < 0x40 ? 4 : 2;
}

/**
 * Tells whether some run of bytes above 7F is Chinese in UTF-8 from end to end, as in a file that
 * mixes both encodings.
 */
function holdsUtf8(bytes: Uint8Array): boolean {
  const runs = decodeLeniently(bytes, 'utf-8').match(/\P{ASCII}+/gu) ?? [];
  return runs.some((run) => CHINESE.test(run));
}

const CHINESE = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+$/u;
