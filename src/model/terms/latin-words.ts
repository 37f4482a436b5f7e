import { oncePerText } from '../once-per-text.ts';
import { frequencyRank, isRare } from './common-words.ts';
import { isStopWord } from './stop-words.ts';

/** Names and words of a text that may be terms, in order. */
export type LatinWords = {
  /**
   * Names that are recognised by their form: all capitals (IOMMU; the plural VMs as VM), a capital
   * inside (gVisor, OverlayFS), digits between capitals (F2FS), compounds of capitalised words
   * (SR-IOV, Dex-Net, Copy-on-Write), and `C++`. Roman numerals, identifiers of programs, conferences
   * of a year, and abbreviations that every text uses are not names.
   */
  name: string[];
  /**
   * Proper names: capitalised words that general English rarely uses, in Chinese text or after a word
   * in lower case or a colon, where a capital letter is not a matter of style.
   */
  proper: string[];
  /**
   * Words that general English rarely uses. A capitalised word may be more frequent, as it may be a
   * proper name. Adjectives, participles and adverbs are left out.
   */
  rare: string[];
};

/** Finds the names and words in a text that may be terms. */
export function latinWords(text: string, { isHeading }: { isHeading: boolean }): LatinWords {
  const found: LatinWords = { name: [], proper: [], rare: [] };
  for (const item of text.split(' · ')) {
    const isChinese = /\p{Script=Han}/u.test(item);
    for (const { 0: token, index } of item.matchAll(TOKEN)) {
      const { name, isRareWord, isProper, isProperInChinese } = kindOf(token);
      if (name !== null) found.name.push(name);
      if (isRareWord) found.rare.push(token);
      if (!(isChinese ? isProperInChinese : isProper && !isHeading)) continue;
      const end = index + token.length;
      const isMarked = isChinese
        ? !matchesAt(AFTER_LATIN, item, index) && !matchesAt(BEFORE_LATIN, item, end)
        : matchesAt(AFTER_LOWER_CASE, item, index) || matchesAt(GENITIVE, item, end);
      if (isMarked) found.proper.push(token);
    }
  }
  return found;
}

/** What a token is by its form and by how often general English uses it. */
type TokenKind = {
  /** The token in the singular if it is a name by its form, or null. */
  name: string | null;
  isRareWord: boolean;
  isProper: boolean;
  isProperInChinese: boolean;
  /** Whether it may be part of a run of capitalised words. */
  isRunWord: boolean;
};

// Most words of a text occur again and again.
const kindOf = oncePerText((token: string): TokenKind => {
  const isWord = NAME.test(token) && !isStopWord(token) && !MODIFIER.test(token);
  return {
    name: isWrittenAsName(token) ? token.replace(PLURAL, '') : null,
    isRareWord: isRareWord(token),
    isRunWord: RUN_WORD.test(token) && isRarerThan(token, MOST_COMMON_IN_RUNS),
    isProper: isWord && isRarerThan(token, MOST_COMMON_NAME),
    isProperInChinese:
      (isWord && isRarerThan(token, MOST_COMMON_IN_CHINESE)) || COMPOUND.test(token),
  };
});

function isRareWord(token: string): boolean {
  if (!/^\p{L}\p{Ll}{3,}$/u.test(token) || isStopWord(token) || MODIFIER.test(token)) return false;
  return /^\p{Lu}/u.test(token) ? isRarerThan(token, MOST_COMMON_NAME) : isRare(token);
}

/** Returns the Chinese and Latin names of things that a text introduces: `写时复制（copy-on-write）`. */
export function pairsIn(text: string): [han: string, latin: string][] {
  return Array.from(text.matchAll(PAIR), ([, han = '', latin = '']) => [han, latin]);
}

/**
 * Returns all runs of two and three capitalised words in a text without punctuation or very common
 * words between.
 */
export function wordRuns(text: string): string[] {
  if (!MAY_HAVE_RUN.test(text)) return [];
  return text.split(BREAK).flatMap((part) => {
    const words = part.split(/\s+/u).filter(Boolean);
    const isInRun = words.map((word) => kindOf(word).isRunWord);
    return words.flatMap((word, start) => {
      if (!isInRun[start] || !isInRun[start + 1]) return [];
      const pair = `${word} ${words[start + 1]}`;
      return isInRun[start + 2] ? [pair, `${pair} ${words[start + 2]}`] : [pair];
    });
  });
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

function isRarerThan(word: string, rank: number): boolean {
  return frequencyRank(word.toLowerCase()) > rank;
}

/** Returns whether a token is a name by its form alone. */
function isWrittenAsName(token: string): boolean {
  // So are most words.
  if (/^[\p{Ll}\p{N}]+$/u.test(token)) return false;
  if (/^\p{L}\+\+$/u.test(token)) return true;
  if (
    token.length > MAX_LENGTH ||
    ROMAN.test(token) ||
    EDITION.test(token) ||
    IDENTIFIER.test(token)
  ) {
    return false;
  }
  if (isStopWord(token) || GENERIC.has(token.replace(PLURAL, ''))) return false;
  const parts = token.split(/[^\p{L}\p{N}]+/u);
  if (LINKED.test(token)) return true;
  const isPair = parts.length === 2 && parts.every((part) => CAPITALISED.test(part));
  if (isPair && parts.some((part) => frequencyRank(part.toLowerCase()) === Infinity)) return true;
  return parts.some((part) => ALL_CAPITALS.test(part) || INNER_CAPITAL.test(part));
}

/** Longer tokens are identifiers and hashes. */
const MAX_LENGTH = 32;

/** Ranks in general English from which on a word may be a name or a term. */
const MOST_COMMON_NAME = 11_500;
const MOST_COMMON_IN_CHINESE = 6_600;
const MOST_COMMON_IN_RUNS = 300;

const LETTER = String.raw`[\p{Script=Latin}\p{N}]`;
const TOKEN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}@/\\._-])(?:[A-Z]\+\+|${LETTER}+(?:[-&'’.]${LETTER}+)*)(?![\p{Script=Latin}\p{N}@/\\_])`,
  'gu',
);
const ALL_CAPITALS = /^\p{Lu}{2}[\p{Lu}\p{N}]*s?$|^\p{Lu}\p{N}\p{Lu}+$/u;
const PLURAL = /(?<=\p{Lu}{2})s$/u;
const INNER_CAPITAL =
  /^\p{L}[\p{L}\p{N}]*\p{Ll}\p{N}*\p{Lu}|^\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2}|^\p{Lu}{3,}(?!s$)\p{Ll}$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
/** Words with a preposition between, such as copy-on-write. */
const LINKED = /^\p{L}{3,}-(?:on|of|to|over|in)-(?:\p{L}{3,}-)?\p{L}{4,}$/u;
const ROMAN = /^[IVX]+$/;
/** A conference of a year, such as SOSP19. */
const EDITION = /^\p{Lu}{3,}['’]?\d\d(?:\d\d)?$/u;
/** The name of a function, such as createHeap. */
const IDENTIFIER = /^\p{Ll}{3,}\p{Lu}/u;
const NAME = /^\p{Lu}\p{Ll}{3,}$/u;
const COMPOUND = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;
const AFTER_LATIN = /(?<=[A-Za-z]\s*)/y;
const BEFORE_LATIN = /\s*[A-Za-z]/y;
const AFTER_LOWER_CASE = /(?<=(?:(?:^|\s)\p{Ll}+|:)\s*)/uy;
const GENITIVE = /['’]\s/y;
const MODIFIER = /(?:able|ible|ing|ed|ly|ive|ous|ful|ors|ers|est)$/u;
const PAIR = /(?<![\p{Script=Han}的])(\p{Script=Han}{2,6})[（(]([A-Za-z][A-Za-z +-]{1,30})[）)]/gu;
const RUN_WORD = /^\p{Lu}[\p{L}\p{N}&'’-]*$/u;
const MAY_HAVE_RUN = /(?<![\p{Script=Latin}\p{N}&'’-])\p{Lu}[\p{Script=Latin}\p{N}&'’-]*\s+\p{Lu}/u;
const BREAK = /[^\p{Script=Latin}\p{N}\s&'’-]+| - | -- |\p{Script=Han}+/u;

/** Abbreviations that are too general to be terms. */
const GENERIC: ReadonlySet<string> = new Set(
  'AI API AX CEO CPU CSV CTO DB DIY FAQ FPS FS GB HTML HTTP HTTPS HW ID IEEE IO IP IT JSON KB MB MC MS NSDI OK OS OSDI PC PDF PI PM PPT PR QA RAM RT RTF SM SOSP SW TB TODO UI URL US USB VIP VP VS XB XML ZIP'.split(
    ' ',
  ),
);
