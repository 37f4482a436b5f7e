import type { PaperLine } from './paper-lines.ts';
import { type PaperNaming, UNKNOWN } from './paper-naming.ts';
import { isCapitalized, isName, isPhrase } from './title-form.ts';
import { bareTitle, isHanTitle, quotedTitle, trimTitle } from './title-text.ts';
import { findVenues } from './venues.ts';

/** Finds the papers of a line that have a venue and its year next to their title or name. */
export function taggedPapers(line: Pick<PaperLine, 'text' | 'isItem'>): PaperNaming[] {
  const mentions = findVenues(line.text);
  return mentions.flatMap((mention, index) => {
    const from = mentions[index - 1]?.end ?? 0;
    const until = mentions[index + 1]?.start ?? line.text.length;
    const around = {
      before: line.text.slice(from, mention.start),
      after: line.text.slice(mention.end, until),
    };
    const isOnly = mentions.length === 1;
    const title =
      from === 0 && OPENING.test(around.before) && isOnly
        ? titleAfter(around.after)
        : titleBefore(around, { isWhole: line.isItem && isOnly });
    return title === null ? [] : [{ ...UNKNOWN, title, venue: mention.venue, year: mention.year }];
  });
}

/** Reads the title after a venue at the beginning of a line: `[OSDI 2018] Title`, `OSDI'18: Title`. */
function titleAfter(after: string): string | null {
  const rest = AFTER_TAG.exec(after)?.[1];
  if (rest === undefined) return null;
  const quoted = quotedTitle(rest);
  if (quoted !== null) return quoted;
  const title = bareTitle(rest);
  const isTitle = isCapitalized(title, 3) || isPhrase(title, 5) || isHanTitle(title);
  return isTitle || (/^\s*[)）\]】]/.test(after) && isName(title)) ? title : null;
}

/** Reads the title before a venue: `Title (VENUE'19)`, `Name' VENUE19[8]`, `“Title”, VENUE 2019`. */
function titleBefore(
  { before: written, after }: { before: string; after: string },
  { isWhole }: { isWhole: boolean },
): string | null {
  const before = written.replace(IN_BRACKETS, '(');
  const inBrackets = /[(（[【]\s*$/u.test(before);
  const quoted = QUOTED_END.test(before) ? quotedTitle(before) : quotedFirst(before);
  if (quoted !== null) return quoted;
  // Brackets with other words are not about the title alone.
  const isOpen = !inBrackets && /[(（[【][^()（）[\]【】]*$/u.test(before);
  const words = trimTitle(before.replace(LIST_MARK, ''));
  const rest = inBrackets ? after.replace(/^[^)）\]】]*[)）\]】]?/u, '') : after;
  const endsLine = REFERENCES.test(rest);
  const mayBeTitle = endsLine && !isOpen;
  const isSeparate = inBrackets || /[,，\-–—:：'’@|·.?]\s*$/u.test(before);
  const isItem = isWhole && inBrackets;
  if (mayBeTitle && isCapitalized(words, isItem ? 3 : 4)) return words;
  if (
    mayBeTitle &&
    isWhole &&
    isSeparate &&
    (isPhrase(words, 4) || (inBrackets && isHanTitle(words)))
  ) {
    return words;
  }
  const isAttached = inBrackets || APOSTROPHE_END.test(before);
  return isSeparate ? nameAtEnd(words, { isAttached, endsLine }) : null;
}

/** Reads a quoted title at the beginning of a line, before its authors. */
function quotedFirst(before: string): string | null {
  const [, ...groups] = QUOTED_FIRST.exec(before) ?? [];
  const title = trimTitle(groups.find(Boolean) ?? '');
  return isPhrase(title, 3) || isHanTitle(title) ? title : null;
}

/**
 * Reads the name of a system at the end of a text. A venue is attached to it in brackets or by an
 * apostrophe; otherwise the name needs a capital inside, because authors are named before a venue too.
 */
function nameAtEnd(
  text: string,
  { isAttached, endsLine }: { isAttached: boolean; endsLine: boolean },
): string | null {
  const segment = text.split(/[:：,，;；、。/]\s*|\p{Script=Han}\s*/u).at(-1) ?? '';
  if (isName(segment) && (isAttached || (endsLine && /.[\p{Lu}\d]/u.test(segment)))) return segment;
  // The last of several words with capitals is not a name of its own.
  const [previous = '', last = ''] = segment.split(/\s+/u).slice(-2);
  return isAttached && NO_NAME.test(previous) && isName(last) ? last : null;
}

const OPENING = /^\s*(?:\d+[.)、]\s*)?[([（【]?\s*$/u;
const AFTER_TAG = /^\s*(?:[\p{L} ]{0,12}[)）\]】]\s*[:：–—-]?|[:：–—]|\s-\s)\s*(.+)$/u;
const QUOTED_END = /[》”」』"][\s,，.。(（[【@·–—-]*(?:(?:in|at)\s+)?$/u;
/** A word before a name that is not part of it. */
const NO_NAME = /^(?:\p{Ll}|(?:See|Like|Unlike|In|From|With|Both|Use|Read|Cf\.?)$)/u;
/** Words in brackets before a venue that say more about the same paper. */
const IN_BRACKETS =
  /[(（[【]\s*(?:[Bb]est (?:\w+ )?[Pp]aper(?: [Aa]ward)?|[Oo]ral|[Ss]potlight|[Pp]oster|[Tt]o appear|[Ii]n press|[Aa]ccepted|[Pp]ublished|[Pp]resented|[Aa]ppeared|(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?:and\s\p{Lu}[\p{L}'’-]*|et\sal\.?))[\s,，;；:]*(?:(?:at|in|by|to)\s)?\s*$/u;
const QUOTED_FIRST =
  /^\s*(?:\d+[.)、]\s*)?(?:《([^《》]+)》|“([^“”]+)”|"([^"]+)")\s*(?:[,，(（–—-]|by\s)/u;
const APOSTROPHE_END = /['’‘´]\s?$/u;
const LIST_MARK = /^.*[。；;]\s*|^\s*(?:\d+[.)、]|[（(]\d+[）)])\s*/u;
/** What may follow a venue at the end of a line: numbers of references, awards, closing marks. */
const REFERENCES =
  /^(?:\s*[[［]\d+[\]］])*(?:[\s,，]*(?:oral|spotlight|poster|best paper(?: award)?))?[\s)）\]】.。,，;；]*$/iu;
