import type { PaperNaming } from './line-papers.ts';
import { NOWHERE } from './paper-addresses.ts';
import type { PaperLine } from './paper-lines.ts';
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
    return title === null ? [] : [{ ...NOWHERE, title, venue: mention.venue, year: mention.year }];
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
  { before, after }: { before: string; after: string },
  { isWhole }: { isWhole: boolean },
): string | null {
  const inBrackets = /[(（[【]\s*$/u.test(before);
  const quoted = QUOTED_END.test(before) ? quotedTitle(before) : null;
  if (quoted !== null) return quoted;
  const words = trimTitle(before.replace(LIST_MARK, ''));
  const rest = inBrackets ? after.replace(/^[^)）\]】]*[)）\]】]?/u, '') : after;
  const endsLine = REFERENCES.test(rest);
  const isSeparate = inBrackets || /[,，\-–—:：'’@|·.?]\s*$/u.test(before);
  if (endsLine && isCapitalized(words, 4)) return words;
  if (
    endsLine &&
    isWhole &&
    isSeparate &&
    (isPhrase(words, 4) || (inBrackets && isHanTitle(words)))
  ) {
    return words;
  }
  if (!isSeparate) return null;
  const name =
    words
      .split(/[:：,，;；、。/]\s*/u)
      .at(-1)
      ?.trim() ?? '';
  if (isName(name) && (inBrackets || endsLine)) return name;
  const last = name.split(/\s+/u).at(-1) ?? '';
  return isName(last) && (inBrackets || APOSTROPHE_END.test(before)) ? last : null;
}

const OPENING = /^\s*(?:\d+[.)、]\s*)?[([（【]?\s*$/u;
const AFTER_TAG = /^\s*(?:[\p{L} ]{0,12}[)）\]】]\s*[:：–—-]?|[:：–—]|\s-\s)\s*(.+)$/u;
const QUOTED_END = /[》”」』"][\s,，.。(（[【@·–—-]*(?:(?:in|at)\s+)?$/u;
const APOSTROPHE_END = /['’‘´]\s?$/u;
const LIST_MARK = /^.*[。；;]\s*|^\s*(?:\d+[.)、]|[（(]\d+[）)])\s*/u;
/** What may follow a venue at the end of a line: numbers of references, awards, closing marks. */
const REFERENCES =
  /^(?:\s*[[［]\d+[\]］])*(?:[\s,，]*(?:oral|spotlight|poster|best paper(?: award)?))?[\s)）\]】.。,，;；]*$/iu;
