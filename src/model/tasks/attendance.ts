import type { BoxMeaning } from './box-labels.ts';
import { mayBeLatinName } from './latin-names.ts';
import { listLabelOf } from './list-labels.ts';
import { isPersonName, mayBeHanName } from './person-names.ts';
import { isPlaceholder } from './task-labels.ts';
import { withoutBox } from './task-marks.ts';
import { onlyPeople } from './task-people.ts';

/** Adds the names of those who came: of each line of a roll call, or after a label of another line. */
export function addAttendees(texts: readonly string[], isRoll: boolean, known: Set<string>): void {
  for (const name of texts.flatMap(isRoll ? attendeesIn : attendeesAfterLabel)) known.add(name);
}

/** Returns whether a list has only people, whose boxes say who came or who agreed. */
export function isRollCall(
  texts: readonly string[],
  boxes: BoxMeaning | null,
  known: ReadonlySet<string>,
): boolean {
  if (boxes === 'attendance' && areAttendees(texts)) return true;
  return texts.every((text) => onlyPeople(withoutBox(text), known) !== null);
}

/**
 * Returns whether most items of a list below a label such as `Attendees` begin with what may be the name
 * of a person: `Alice B. Miller (chair)`, `@member-a`, `张三 线上`. Otherwise the label is a topic, such as
 * `Attendance` in a list of features.
 */
export function areAttendees(items: readonly string[]): boolean {
  const named = items.filter((text) => !isPlaceholder(withoutBox(text)));
  return named.length > 0 && named.filter(mayBeAttendee).length * 2 > named.length;
}

/**
 * Returns the names that a line lists after its label: `Attendees: Alice Smith (remote), Bob`. Notes use
 * first names too, so that they follow the full name. Returns no names for another line.
 */
export function attendeesAfterLabel(text: string): string[] {
  const colon = text.search(/[:：]/u);
  if (colon < 0 || listLabelOf(text.slice(0, colon))?.boxes !== 'attendance') return [];
  return attendeesIn(text.slice(colon + 1));
}

/** Returns the names in an item of a list of attendees, or in such a list on one line. */
export function attendeesIn(text: string): string[] {
  return text
    .replace(REMARKS, '')
    .split(BETWEEN_NAMES)
    .flatMap((part) => namesOf(ownName(part)));
}

function namesOf(name: string): string[] {
  const han = name.split(/\s/u).filter((word) => isPersonName(word) || mayBeHanName(word));
  if (han.length > 0 || !LATIN.test(name)) return han;
  const [first = ''] = name.split(/\s/u, 1);
  const isName = first.length > 2 && mayBeLatinName(first);
  return isName ? [...new Set([name, first])] : [];
}

function ownName(text: string): string {
  const own = withoutBox(text.slice(0, LONGEST)).replace(BEFORE_NAME, '');
  const [name = ''] = own.split(AFTER_NAME, 1);
  return name.trim();
}

function mayBeAttendee(text: string): boolean {
  const own = ownName(text);
  if (SHORT.test(own) || LATIN.test(own) || ACCOUNT.test(own)) return true;
  const [first = ''] = own.split(/\s/u, 1);
  return isPersonName(first) || mayBeHanName(first);
}

/** Longer names are not read. */
const LONGEST = 80;

const REMARKS = /[(（][^()（）]{0,80}[)）]/gu;
const BETWEEN_NAMES = /[,，、;；/&]|\s(?:and|和|与)\s/u;
const BEFORE_NAME = /^[\s\p{P}\p{S}]+/u;
/** What ends a name: brackets, separators, a dash between spaces. */
const AFTER_NAME = /[()（）[\],，、;；:：|/]|\s[–—-]+(?=\s)|\s@/u;

/** Up to five words with a capital letter, titles, initials and small words such as `van der`. */
const LATIN =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|del|di|la|le|van|von|der|den|bin|al|el|y)){0,4}$/u;
const ACCOUNT = /^[\p{Script=Latin}\d][\p{Script=Latin}\d._-]{1,38}$/u;
const SHORT = /^(?:\p{Script=Han}{2,3}|\p{Script=Hangul}{2,4}(?:\s?(?:님|씨))?)$/u;
