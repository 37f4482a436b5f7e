import { readDue } from './task-due.ts';
import { readFields } from './task-fields.ts';
import { leadingPeople, trailingPeople } from './task-people.ts';

/** A task without its mark: its words, people, due date and state. */
export type TaskWords = { text: string; people: string[]; due: string | null; isDone: boolean };

/**
 * Reads people, due date and a remark such as `（已完成）` from the two ends of a task. `text` is what
 * is left. A text that is nothing else stays as it is.
 */
export function readTaskWords(written: string, known: ReadonlySet<string>): TaskWords {
  const first = leadingPeople(written.replace(LABELS, ''), known);
  const start = first.text.slice(0, -LONGEST_END);
  let text = first.text.slice(start.length);
  let due: string | null = null;
  let isDone = false;
  const last: string[][] = [];
  for (let before = ''; text !== before;) {
    before = text;
    const finished = text.replace(FINISHED, '');
    isDone ||= finished !== text;
    const fields = readFields(finished.trimEnd(), known);
    if (fields !== null) {
      due ??= fields.due;
      last.unshift(fields.people);
      text = fields.text;
      continue;
    }
    const dated = readDue(finished.trimEnd());
    due ??= dated.due;
    const assigned = trailingPeople(dated.text.trimEnd(), known);
    last.unshift(assigned.people);
    text = assigned.text.trimEnd();
  }
  const people = [...new Set([...first.people, ...last.flat()])];
  text = (start + text).replace(ENDS, '');
  return { text: text === '' ? written : text, people, due, isDone };
}

/** Nothing is looked for further from the end: most patterns may begin anywhere. */
const LONGEST_END = 200;

/** The tag of Obsidian's Tasks and priorities of Org. */
const LABELS = /^(?:#tasks?\s+|\[#[A-C]\]\s*)/iu;

const FINISHED =
  /\s*(?:[(（[【]\s*(?:已?完成|done|completed|finished|完了)\s*[)）\]】]|\s[—–-]+\s*(?:已?完成|done|completed|完了)|[✅✔]\ufe0f?)$/iu;

/** Separators that are left at the ends. */
const ENDS = /^[\s,，、;；:：—–-]+|(?<![\s,，、;；:：—–-])[\s,，、;；:：—–-]+$/gu;
