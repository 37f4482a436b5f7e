import { withoutAddresses } from './paper-addresses.ts';
import { readLabel } from './title-label.ts';
import { findVenues } from './venues.ts';

/** Returns the last quoted text of a line that is long enough for a title; null if nothing is quoted. */
export function quotedTitle(text: string): string | null {
  const quoted = Array.from(text.matchAll(QUOTED), ([, ...groups]) => groups.find(Boolean) ?? '');
  const title = quoted.map(trimTitle).findLast((each) => each.length >= 4);
  return title ?? null;
}

/** Returns a text without labels, presenters, numbers, venues and addresses. */
export function bareTitle(text: string): string {
  let rest = text;
  for (const { start, end } of findVenues(text).toReversed()) {
    rest = `${rest.slice(0, start).replace(TAG_START, '')} ${rest.slice(end).replace(TAG_END, '')}`;
  }
  return trimTitle(readLabel(withoutAddresses(rest)).rest.replace(LIST_NUMBER, ''));
}

/** Removes quotes and separators around a title. Keeps a question mark, and dots for words left out. */
export function trimTitle(text: string): string {
  const trimmed = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，:：;；.。、·|–—-]+/u, '')
    .replace(/(?<![\s,，:：;；。、·|–—'’‘´`(（[【-])[\s,，:：;；。、·|–—'’‘´`(（[【-]+$/u, '')
    .replace(/(?<!\.)\.$/u, '');
  const inside = WHOLLY_QUOTED.exec(trimmed)?.slice(1).find(Boolean);
  return inside === undefined ? trimmed : trimTitle(inside);
}

/** Returns whether a text could be a title in Chinese, given evidence. */
export function isHanTitle(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && text.length >= 6 && !/[:：，。；！？]/u.test(text);
}

/** Texts of links to papers that are not titles. */
export const LINK_WORDS =
  /^[\s[(]*(?:(?:the |full |original |official )?paper|论文)?\s*(?:pdf|links?|url|doi|arxiv|abs|html|text|here|slides?|openreview|acm|usenix|链接|原文|文章|地址|全文|下载)?[\s\])]*$/iu;

const QUOTED = /《([^《》]+)》|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|"([^"]+)"/gu;
const WHOLLY_QUOTED =
  /^(?:《([^《》]+)》|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|"([^"]+)"|\*+([^*]+)\*+)$/u;
const LIST_NUMBER = /^\s*(?:\d+[.)、]|[（(]\d+[）)])\s*/u;
const TAG_START = /(?:[\s,，@·|–—-]*(?:\b(?:in|at)\s+)?)?(?:[(（[【]\s*)?$/u;
const TAG_END = /^(?:\s*(?:oral|spotlight|poster|best paper))?\s*[)）\]】]?/iu;
