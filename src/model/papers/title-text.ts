import { isPersonName, mayBeHanName } from '../tasks/person-names.ts';
import { splitNames } from '../tasks/task-people.ts';
import { withoutAddresses } from './paper-addresses.ts';
import { readLabel } from './title-label.ts';
import { findVenues } from './venues.ts';

/** Returns the last quoted text of a line that is long enough for a title; null if nothing is quoted. */
export function quotedTitle(text: string): string | null {
  const quoted = Array.from(text.matchAll(QUOTED), ([, ...groups]) => groups.find(Boolean) ?? '');
  const title = quoted.map(trimTitle).findLast((each) => each.length >= 4);
  return title ?? null;
}

/** Returns a text without labels, people, numbers, venues, addresses and names of websites. */
export function bareTitle(text: string): string {
  let rest = text.replace(SITE, '');
  for (const { start, end } of findVenues(rest).toReversed()) {
    rest = `${rest.slice(0, start).replace(TAG_START, '')} ${rest.slice(end).replace(TAG_END, '')}`;
  }
  const { rest: title } = readLabel(withoutAddresses(rest).replace(ARXIV_TAG, ''));
  return withoutPeople(trimTitle(title.replace(AUTHOR_AND_YEAR, '').replace(LIST_NUMBER, '')));
}

/** Removes authors and presenters after a title: `, Author et al.`, `（张三）`. */
function withoutPeople(title: string): string {
  const [whole = '', names] = AFTER_TITLE.exec(title) ?? [];
  const isName = (name: string) => isPersonName(name) || mayBeHanName(name);
  const arePeople = names === undefined || splitNames(names).every(isName);
  return whole !== '' && arePeople ? trimTitle(title.slice(0, -whole.length)) : title;
}

/** Removes quotes and separators around a title. Keeps a question mark, and dots for words left out. */
export function trimTitle(text: string): string {
  const trimmed = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，:：;；.。、·|–—-]+/u, '')
    .replace(/(?<![\s,，:：;；。、·|–—'’‘´`(（[【-])[\s,，:：;；。、·|–—'’‘´`(（[【-]+$/u, '')
    .replace(/(?<!\.)\.$/u, '');
  const inside = WHOLLY_QUOTED.exec(trimmed)?.slice(1).find(Boolean);
  if (inside !== undefined) return trimTitle(inside);
  // A separator may be left before a removed dot.
  return trimmed.endsWith(' ') ? trimTitle(trimmed) : trimmed;
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
/** The id at the beginning of the titles of arXiv's pages: `[2101.01234] Title`. */
const ARXIV_TAG = /^[\s[]*\d{4}\.\d{4,5}(?:v\d+)?\]\s*/u;
/** What browsers add to the title of a page. */
const SITE =
  /\s+(?:[|–—-]\s+(?:(?:Proceedings|IEEE|USENIX|ACM|ACL Anthology|OpenReview|arXiv|Papers ?With Code|Semantic Scholar|Springer|ScienceDirect|Request PDF|知乎)(?![\p{Ll}]).*|SpringerLink)|\((?:[\w-]+\.)+(?:org|com|cc|net|io|edu)\))$/u;
/** What Zotero puts before a title: `Author et al. - 2018 - Title`. */
const AUTHOR_AND_YEAR = /^[\p{L} .'’,-]{1,60} - (?:19|20)\d\d - (?=\S)/u;
const AFTER_TITLE =
  /(?:[,，.;；]\s*|\s+by\s+)(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}et\s+al\.?$|\s*[(（]([^()（）]{1,24})[)）]$/u;
const LIST_NUMBER = /^\s*(?:\d+[.)、]|[（(]\d+[）)])\s*/u;
const TAG_START = /(?:[\s,，@·|–—-]*(?:\b(?:in|at)\s+)?)?(?:[(（[【]\s*)?$/u;
const TAG_END = /^(?:\s*(?:oral|spotlight|poster|best paper))?\s*[)）\]】]?/iu;
