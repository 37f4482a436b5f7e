import { mayBeLatinName } from './latin-names.ts';
import { isPersonName, mayBeHanName } from './person-names.ts';

/** A text without the people that it begins or ends with. */
type Assigned = { text: string; people: string[] };

/** For texts that are read without the names of the notes. */
export const NOBODY: ReadonlySet<string> = new Set();

/**
 * Takes the people off the beginning of a task: `@甲 `, `甲、乙：`, `【甲】`, `member-a:`, `甲 — `. The verb
 * may follow `to` or `will`.
 */
export function leadingPeople(text: string, known: ReadonlySet<string>): Assigned {
  const accounts = ACCOUNTS_FIRST.exec(text);
  if (accounts !== null) {
    const people = accountsIn(accounts[0]);
    if (people.length > 0) return { text: text.slice(accounts[0].length), people };
  }
  for (const pattern of NAMES_FIRST) {
    const [whole = '', ...groups] = pattern.exec(text) ?? [];
    const people = namesIn(groups.find(Boolean) ?? '', known);
    if (people !== null) return { text: text.slice(whole.length), people };
  }
  return { text, people: [] };
}

/** Takes the people off the end of a task: ` @甲`, `（负责人：甲）`, ` - owner: member-a`, `（甲）`. */
export function trailingPeople(text: string, known: ReadonlySet<string>): Assigned {
  for (const pattern of LAST) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { owner, accounts, names } = found.groups ?? {};
    const people =
      owner !== undefined
        ? splitNames(owner)
        : accounts !== undefined
          ? accountsIn(accounts)
          : namesIn(names ?? '', known);
    if (people !== null && people.length > 0) return { text: text.slice(0, found.index), people };
  }
  // Other words in the brackets stay.
  return { text, people: accountsIn(ACCOUNT_AND_WORDS.exec(text)?.[1] ?? '') };
}

/** Returns the names in a text that consists of nothing else, as above the items of a person. */
export function onlyPeople(text: string, known: ReadonlySet<string>): string[] | null {
  const bare = text
    .trim()
    .replace(/[:：]$/u, '')
    .trim();
  if (/^(?:@[^\s@:：]+[\s,，、&]*)+$/u.test(bare)) return accountsIn(bare);
  return namesIn(bare, known);
}

/**
 * Adds the names that items of a list have in one place, if everything there may be a name. `Member A: …`
 * counts only if another item has a name too, and `高翔：…` only if one of them cannot be a word.
 */
export function addLabelled(items: readonly string[], known: Set<string>): void {
  const labels = items.flatMap((text) => /^([^:：@]{1,24}?)\s?[:：]\s*\S/u.exec(text)?.[1] ?? []);
  const latin = labels.filter((label) => /^[\p{Script=Latin}\d\s._-]+$/u.test(label));
  const isLatin = latin.length > 1 && latin.every(mayBeLatinName);
  const han = [HAN_FIRST, HAN_LAST].flatMap((pattern) => {
    const names = items.flatMap((text) => splitNames(pattern.exec(text)?.[1] ?? ''));
    const mayBeNames = names.every((name) => isPersonName(name) || mayBeHanName(name));
    return mayBeNames && names.some(isPersonName) ? names : [];
  });
  for (const name of [...(isLatin ? latin : []), ...han]) known.add(name);
}

const HAN_FIRST = /^([^:：@]{1,24}?)\s?[:：]/u;
const HAN_LAST = /[(（]([^()（）]{1,24})[)）]$/u;

/** Returns the accounts in a text: `@member-a` without its sign. */
export function accountsIn(text: string): string[] {
  return Array.from(text.matchAll(ACCOUNT), ([, name = '']) => name).filter(
    (name) => !EVERYONE.test(name),
  );
}

/** Returns the names that a cell or a field lists. */
export function splitNames(text: string): string[] {
  const names = text.split(/[,，、/&;；＋+]|\s(?:and|和|与)\s/u).map((name) => name.trim());
  return names.map((name) => name.replace(/^@/u, '')).filter((name) => /[\p{L}\p{N}]/u.test(name));
}

/** Returns the names in a text that lists only people, or null. Longer lists are not read. */
function namesIn(text: string, known: ReadonlySet<string>): string[] | null {
  if (text.length > LONGEST_LIST) return null;
  const names = splitNames(text);
  const isPeople = names.every((name) => known.has(name) || isPersonName(name));
  return names.length > 0 && isPeople ? names : null;
}

const LONGEST_LIST = 200;

/** A hyphen or a dot is part of an account if a Latin letter or a digit follows: `@bob-smith`. */
const INNER_SIGN = '[.-](?=[\\p{Script=Latin}\\p{N}_])';
/** The initial of a surname, as Dropbox Paper writes it: `@Alice S`. `A` and `I` may be words. */
const INITIAL = "(?<=@\\p{Lu}\\p{Ll}{1,20}) [B-HJ-Z](?![\\p{L}\\p{N}'’+#/.-])";
const NAME = `[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|${INNER_SIGN}){0,39}(?![\\p{L}\\p{N}_]|${INNER_SIGN})(?:${INITIAL})?`;
const ACCOUNT = new RegExp(`(?<![\\p{L}\\p{N}@])@(${NAME})`, 'gu');
const EVERYONE = /^(?:all|everyone|everybody|here|channel|所有人|全体|大家|\d[\d-]*)$/iu;

/** A name of Han characters without a space after it could be the beginning of a sentence. */
const ACCOUNTS_FIRST = new RegExp(
  `^(?:@${NAME}(?:\\s*[,，、/&]\\s*|\\s+(?:and|和|与)\\s+|\\s+)?(?=[@\\s:：—–,，-]|(?<=\\s)))+\\s*[:：—–,，-]*\\s*(?=\\S)`,
  'u',
);

/** Brackets that begin with an account: `(@member-a, after the release)`. */
const ACCOUNT_AND_WORDS = new RegExp(`[(（](@${NAME})(?=[\\s,，、;；])[^()（）]{1,80}[)）]$`, 'u');

const NAMES_FIRST = [
  /^(?:[[【]([^\]】]{1,20})[\]】]\s*[:：]?|([^:：]{1,24}?)\s?[:：])\s*(?=\S)/u,
  /^([^:：]{1,24}?)\s(?:[—–-]{1,2}|to|will)\s+(?=\S)/u,
];

const OWNER =
  '(?:负责人?|負責人?|责任人|執行人?|执行人?|担当者?|owner|assignee|assigned to|responsible|who)';

const LAST = [
  `\\s*[(（\\[【]\\s*${OWNER}\\s*(?:::?|：|は)?\\s*(?<owner>[^()（）\\[\\]【】:：]{1,30}?)\\s*[)）\\]】]$`,
  `\\s*[\\s,，;；。—–-]\\s*${OWNER}\\s*[:：]\\s*(?<owner>[^()（）:：。，,；;]{1,30})$`,
  `\\s*[(（[]\\s*(?<accounts>@${NAME}(?:(?:[\\s,，、/&]|和|与|and)+@${NAME})*)\\s*[)）\\]]$`,
  `(?<!(?:^|\\s)(?:to|with|from|for|by|of|and|cc|ask)|[给和跟与同向找由和與給跟問问])\\s+(?:[—–-]+\\s*)?(?<accounts>@${NAME}(?:[\\s,，、/&]+@${NAME})*)$`,
  `\\s*[(（]\\s*(?<names>[^()（）]{1,24})\\s*[)）]$`,
  `\\s+[—–-]{1,2}\\s*(?<names>[^—–\\s][^—–]{0,20})$`,
].map((source) => new RegExp(source, 'iu'));
