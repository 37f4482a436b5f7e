import { queryTime, type QueryTime } from './query-time.ts';
import { TIME_FORMS, type TimeGroups } from './time-forms.ts';

/** A part of a query that may be a time. `isWeak` marks words that often mean something else: `may`. */
export type TimedText = { text: string; time: QueryTime; isWeak: boolean };

/**
 * Finds the times in a text in lower case: days, months, seasons, quarters, years and ranges of
 * these, in the spellings of notes and pages, such as `2020/4/1`, `0401`, `三月`, `april 2020` and
 * `2020春`. Returns them and the texts between them, in order.
 */
export function splitAtTimes(text: string): (string | TimedText)[] {
  const found: TimedText[] = [];
  let masked = text.replaceAll(MASK, '');
  for (const { pattern, isWeak = false } of TIME_FORMS) {
    masked = masked.replace(pattern, (match: string, ...values: unknown[]) => {
      const time = queryTime(values.at(-1) as TimeGroups);
      if (time === null || found.length === MAX_TIMES) return match;
      found.push({ text: match, time, isWeak });
      return MASK + String.fromCharCode(FIRST_MASK + found.length - 1) + MASK;
    });
  }
  const parts = masked.split(MASK).filter((part) => part !== '');
  return joinRanges(parts.map((part) => found[part.charCodeAt(0) - FIRST_MASK] ?? part));
}

/** Private characters, which replace the times that were found. */
const MASK = '\ue000';
const FIRST_MASK = 0xe001;
const MAX_TIMES = 24;

/** Joins two times with a dash or a word between them to one. */
function joinRanges(parts: readonly (string | TimedText)[]): (string | TimedText)[] {
  const joined: (string | TimedText)[] = [];
  for (const part of parts) {
    const [first, between] = joined.slice(-2);
    if (
      typeof part === 'object' &&
      typeof first === 'object' &&
      typeof between === 'string' &&
      RANGE.test(between) &&
      first.time.everyYear === part.time.everyYear
    ) {
      const time = { ...first.time, to: part.time.to };
      joined.splice(-2, 2, { text: first.text + between + part.text, time, isWeak: false });
    } else joined.push(part);
  }
  return joined;
}

const RANGE = /^(?: ?(?:\.\.|[-–—~～至到]) ?| to )$/u;
