import { matchAt } from './normalized-text.ts';

/**
 * Returns whether a number is that of a meeting, before a dash and a date: in `Meeting 5 - 12 March 2020`,
 * 5 is not the first day of a range.
 * @param text a text, normalized or not
 * @param at the index of the number
 */
export function isMeetingNumber(text: string, at: number): boolean {
  return (
    matchAt(NUMBER_AND_DASH, text, at) !== null &&
    NUMBERED.test(text.slice(Math.max(0, at - LONGEST), at))
  );
}

/** The length of the longest word below, with the punctuation after it. */
const LONGEST = 20;

/** A word that a number comes after, at the end of a text. */
const NUMBERED =
  /(?<!\p{L})(?:meeting|session|slot|lecture|class|day|call|part|sprint|week|team|group|talk|lab|round|sync|sitzung|treffen|termin|réunion|séance|reunión|sesión|semana|semaine|woche|встреча|заседание) ?(?:no\. ?|nr\. ?)?#?$/iu;

const NUMBER_AND_DASH = /\d{1,3} ?(?: [-–—]{1,3}| to) (?=\d{1,2}(?:st|nd|rd|th)?[ ./-])/iy;
