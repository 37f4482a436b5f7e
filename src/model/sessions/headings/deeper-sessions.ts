import { prefixWordAt } from '../../dates/date-prefix.ts';
import { type FileHeading, opensSession } from '../file-headings.ts';
import { fittingSessions } from './session-order.ts';

/**
 * Returns the headings that open sessions although they are deeper than the last session on the usual
 * level: from there on, the notes use another level. They are at least two, and each is no more than the
 * date of a meeting, with its year, and continues the order of the sessions. If other sessions contain
 * such headings too, these are parts of sessions.
 * @param dateLevel the level of most sessions
 */
export function deeperSessions(
  headings: readonly FileHeading[],
  dateLevel: number,
): ReadonlySet<FileHeading> {
  const dated = headings.filter((each) => opensSession(each) && !each.isDateLine);
  const isDeeper = ({ level }: FileHeading) => level > dateLevel;
  const usual = dated.filter((each) => !isDeeper(each));
  const [first, last] = [usual.at(0), usual.at(-1)];
  if (first === undefined || last === undefined || first === last) return NONE;
  const deeper = dated.filter(
    (each) => isDeeper(each) && each.line > first.line && isOnlyMeeting(each),
  );
  if (deeper.length < 2 || deeper.some(({ line }) => line < last.line)) return NONE;
  const fitting = fittingSessions([...usual, ...deeper], { isDoubtful: isDeeper });
  return fitting.size < 2 ? NONE : fitting;
}

const NONE: ReadonlySet<FileHeading> = new Set();

/** Returns whether a heading has nothing but a date, words about meetings and a remark in brackets. */
function isOnlyMeeting({ date, inferredYear }: FileHeading): boolean {
  if (date.kind !== 'day' || inferredYear !== null) return false;
  const { label } = date;
  let isMeeting = false;
  let at = 0;
  for (let word = prefixWordAt(label, 0); word !== null; word = prefixWordAt(label, at)) {
    isMeeting ||= word.kind === 'meeting';
    at = word.to + (label.charAt(word.to) === ' ' ? 1 : 0);
  }
  return (label === '' || isMeeting) && /^(?:[(（[【].*)?$/u.test(label.slice(at));
}
