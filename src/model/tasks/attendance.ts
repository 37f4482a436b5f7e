import { isPersonName, mayBeHanName } from './person-names.ts';

/**
 * Returns whether most items of a list below a label such as `Attendees` begin with what may be the name
 * of a person: `Alice B. Miller (chair)`, `@member-a`, `张三 线上`. Otherwise the label is a topic, such as
 * `Attendance` in a list of features.
 */
export function areAttendees(items: readonly string[]): boolean {
  const named = items.filter((text) => text !== '');
  return named.length > 0 && named.filter(mayBeAttendee).length * 2 > named.length;
}

function mayBeAttendee(text: string): boolean {
  const [name = ''] = text.slice(0, LONGEST).replace(BEFORE_NAME, '').split(AFTER_NAME, 1);
  const own = name.trim();
  if (SHORT.test(own) || LATIN.test(own) || ACCOUNT.test(own)) return true;
  const [first = ''] = own.split(/\s/u, 1);
  return isPersonName(first) || mayBeHanName(first);
}

/** Longer names are not read. */
const LONGEST = 80;

const BEFORE_NAME = /^[\s\p{P}\p{S}]+/u;
/** What ends a name: brackets, separators, a dash between spaces. */
const AFTER_NAME = /[()（）[\],，、;；:：|/]|\s[–—-]+(?=\s)|\s@/u;

/** Up to five words with a capital letter, titles, initials and small words such as `van der`. */
const LATIN =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|del|di|la|le|van|von|der|den|bin|al|el|y)){0,4}$/u;
const ACCOUNT = /^[\p{Script=Latin}\d][\p{Script=Latin}\d._-]{1,38}$/u;
const SHORT = /^(?:\p{Script=Han}{2,3}|\p{Script=Hangul}{2,4}(?:\s?(?:님|씨))?)$/u;
