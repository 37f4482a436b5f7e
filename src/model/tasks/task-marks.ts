import type { TaskList } from './task-labels.ts';
import { taskLabelBefore } from './task-labels.ts';

/** How a text shows that it is a task, and what is left of the text. */
export type TaskMark = {
  list: TaskList;
  rest: string;
  /**
   * A checkbox marks tasks everywhere. A word such as `TODO` does too. A weak word, such as `待办`, may be
   * a term that a glossary explains. A symbol, such as `✅`, marks only items of task lists.
   */
  kind: 'box' | 'word' | 'weak' | 'sign';
  /** The name in `TODO(name):`. */
  person: string | null;
};

/** `isBoxed` is false where a checkbox is not a task. */
type Where = { isListed: boolean; isGlossary: boolean; isBoxed?: boolean };

/**
 * Reads the mark of a line or an item where it is: in a list of tasks, or in a list whose items all
 * have the form `term: words`. Returns null if it has no mark that counts there.
 */
export function markIn(
  text: string,
  { isListed, isGlossary, isBoxed = true }: Where,
): TaskMark | null {
  const mark = readMark(text);
  if (mark?.kind === 'box' && !isBoxed) return null;
  if (mark?.kind === 'sign') return isListed ? mark : null;
  return mark?.kind === 'weak' && isGlossary && !isListed ? null : mark;
}

/** Returns the person that a mark names. */
export function peopleOf(mark: TaskMark | null): string[] {
  return mark?.person ? [mark.person] : [];
}

/** Reads the checkbox, the word or the symbol that begins a task; null if the text has no such mark. */
export function readMark(text: string): TaskMark | null {
  return boxOf(text) ?? wordOf(text) ?? weakWordOf(text) ?? signOf(text);
}

/** Checkboxes that GFM does not read: Obsidian's states, symbols of Org and Word, and slips. */
function boxOf(text: string): TaskMark | null {
  const [whole, ...signs] = BOX.exec(text) ?? [];
  if (whole === undefined) return null;
  const list = /[-x√✓✔v☑☒]/iu.test(signs.join('')) ? 'done' : 'open';
  return { list, rest: text.slice(whole.length), kind: 'box', person: null };
}

/** Returns a text without the checkbox that it begins with. */
export function withoutBox(text: string): string {
  return boxOf(text)?.rest ?? text;
}

const BOX =
  /^(?:\[([-/<>! xXvV√✓✔]?)\]\s+(?=\S)|\[([√✓✔]?)\](?=\p{L})|([☐□⬜☑☒])\ufe0f?\s*(?=\S))/u;

function wordOf(text: string): TaskMark | null {
  for (const pattern of WORDS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { word = '', person = '' } = found.groups ?? {};
    const rest = text.slice(found[0].length);
    if (rest === '' || NO_TASK.test(rest)) return null;
    const list = word.toLowerCase() === 'done' ? 'done' : 'open';
    return { list, rest, kind: 'word', person: NO_PERSON.test(person) ? null : person.trim() };
  }
  return null;
}

const PERSON = '(?:\\s?[(（]@?(?<person>[^()（）]{1,20})[)）])?';

/** Nothing, a priority or a date. */
const NO_PERSON = /^(?:P?\d.*|)$/u;

/** Without a colon, only a tag and words in capital letters or brackets mark a task. */
const WORDS = [
  /^#(?<word>todo)(?=\s)\s*/iu,
  /^[[【](?<word>TODO|FIXME|DONE|ACTION|Action(?: [Ii]tem)?)[\]】]\s*[:：]?\s*/u,
  new RegExp(`^(?<word>TODO|FIXME|DONE)${PERSON}(?:\\s?[:：]\\s*|\\s+|(?<=）))`, 'u'),
  new RegExp(
    `^(?:[→➡⇒>]\\ufe0f?\\s?)?(?<word>to[- ]?do|fixme|action(?:s| items?)?(?: \\d[\\d.]*)?|done)${PERSON}\\s?[:：]\\s*`,
    'iu',
  ),
];

/** What follows `TODO` where it is a noun. */
const NO_TASK =
  /^(?:is|are|was|were|means?|another|lists?|items?|apps?|comments?|files?|pages?|列表|清[单單]|[应應]用|事[项項]|注[释釋]|[标標][记記]|的|里|裡|中|と|は|が|を|の|リスト|アプリ|コメント|and|or|和|与)(?![\p{Script=Latin}])/iu;

function weakWordOf(text: string): TaskMark | null {
  const bracketed = /^[[【](?:待[办辦]|行[动動][项項]?|已完成)[\]】]\s*[:：]?\s*(?=\S)/u.exec(
    text,
  )?.[0];
  if (bracketed !== undefined) {
    const list = bracketed.includes('完') ? 'done' : 'open';
    return { list, rest: text.slice(bracketed.length), kind: 'weak', person: null };
  }
  const label = taskLabelBefore(text);
  return label && label.rest !== '' ? { ...label, kind: 'weak', person: null } : null;
}

function signOf(text: string): TaskMark | null {
  const [whole, sign = ''] = /^([✅✔✓√⏳🔲🚧])\ufe0f?\s*(?=\S)/u.exec(text) ?? [];
  if (whole === undefined) return null;
  const list = /[✅✔✓√]/u.test(sign) ? 'done' : 'open';
  return { list, rest: text.slice(whole.length), kind: 'sign', person: null };
}
