import { readDue } from './task-due.ts';
import { trailingPeople } from './task-people.ts';

/** A text without the people and the due date in brackets at its end. */
type Fields = { text: string; people: string[]; due: string };

/**
 * Takes brackets with people and a due date off the end of a task: `（甲，4/8 前）`,
 * `(@member-a, due: 2020-04-08)`. Returns null if they contain anything else, or only one of the two.
 */
export function readFields(text: string, known: ReadonlySet<string>): Fields | null {
  const [whole = '', inside = ''] = BRACKETS.exec(text) ?? [];
  const people: string[] = [];
  const dues: string[] = [];
  for (const part of inside.split(BETWEEN)) {
    const due = dueOf(part);
    const own = due === null ? trailingPeople(`(${part})`, known) : null;
    if (due !== null) dues.push(due);
    else if (own?.text === '') people.push(...own.people);
    else return null;
  }
  const [due] = dues;
  if (due === undefined || dues.length > 1 || people.length === 0) return null;
  return { text: text.slice(0, text.length - whole.length).trimEnd(), people, due };
}

/** Returns the date of a part of brackets: `截止 4/8`, `4/8 前` or, beside a name, `4/8`. */
function dueOf(part: string): string | null {
  const dated = [`(${part})`, `(by ${part})`].map(readDue);
  return dated.find(({ text, due }) => text === '' && due !== null)?.due ?? null;
}

const BRACKETS = /[(（[【]([^()（）[\]【】]{1,80})[)）\]】]$/u;
const BETWEEN = /\s*[,，、;；|]\s*|\s+(?=截止|截至|期限|ddl|deadline|due|by\s|before\s)/iu;
