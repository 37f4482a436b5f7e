import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { addAttendees, areAttendees, isRollCall } from './attendance.ts';
import type { FoundTask } from './found-task.ts';
import { listLabelOf } from './list-labels.ts';
import { isNoTask } from './task-labels.ts';
import { firstLine, isStruck, type Line, linesOf } from './task-lines.ts';
import { markIn, peopleOf, withoutBox } from './task-marks.ts';
import { type Above, addLines } from './task-paragraph.ts';
import { addLabelled, NOBODY, onlyPeople } from './task-people.ts';
import { readTaskTable } from './task-table.ts';
import { readTaskWords } from './task-text.ts';

/** The tasks so far, with texts that are not read yet, and the names of people. */
type Found = { drafts: FoundTask[]; known: Set<string> };

/** Where no label above determines what a list is. */
export const NOTHING: Above = { list: null, people: [], boxes: null, isProse: false };

/**
 * Adds the tasks in blocks that no heading divides. After a line that announces a list, `above` is no
 * longer about the lists below other lines.
 */
export function addTasks(blocks: readonly RootContent[], above: Above, found: Found): void {
  const unlabelled: Above = { ...NOTHING, people: above.people };
  let around = above;
  let next = above;
  // Tags may be between a line and its list: `<summary>待办</summary>`.
  const shown = blocks.filter(({ type }) => type !== 'html');
  for (const [index, block] of shown.entries()) {
    const here = next;
    next = around;
    if (block.type === 'list') {
      readList(block, here, found);
      // Only the first list below the label is the agenda.
      if (around.boxes === 'agenda') around = next = unlabelled;
    } else if (block.type === 'table') found.drafts.push(...readTaskTable(block, here.list));
    else if (block.type === 'blockquote' && block.data?.callout !== undefined) {
      const list = block.data.callout.kind === 'todo' ? 'open' : null;
      addTasks(block.children, { ...unlabelled, list }, found);
    } else if (block.type === 'paragraph') {
      const after = shown[index + 1]?.type;
      const lines = linesOf(block);
      const isAbove = after === 'list' || after === 'table';
      const last = isAbove ? (lines.at(-1)?.text ?? '') : '';
      const label = leadIn(last, above.people);
      const lead = label ?? listOfPeople(last, around, NOBODY);
      const end = lead === null ? lines.length : lines.length - 1;
      const texts = lines.map(({ text }) => text);
      const isRoll = here.boxes === 'attendance' && areAttendees(texts);
      addAttendees(texts, isRoll, found.known);
      if (!isRoll) addLines(block, lines, { above, drafts: found.drafts, end });
      if (label !== null) around = unlabelled;
      next = lead ?? around;
    }
  }
}

/** Returns what a line announces that is right above a list; null if it announces nothing. */
function leadIn(text: string, people: Above['people']): Above | null {
  return labelled(text, people) ?? labelled(text.replace(/^.*[。.;；]\s*(?=\S)/u, ''), people);
}

/** Returns what the lists below a label are: `下一步`, `Attendees`. */
function labelled(text: string, people: Above['people']): Above | null {
  const label = listLabelOf(text);
  return label && { ...NOTHING, ...label, people };
}

/** Returns what the items below a text are that is only the name of their people. */
function listOfPeople(text: string, above: Above, known: ReadonlySet<string>): Above | null {
  const people = onlyPeople(text, known);
  return people && { ...NOTHING, list: above.list, people, boxes: boxesInside(above) };
}

/** Returns what checkboxes inside an item mean. Only the items of an agenda themselves are topics. */
function boxesInside({ boxes }: Above): Above['boxes'] {
  return boxes === 'attendance' ? boxes : null;
}

function readList(list: List, above: Above, found: Found): void {
  const items = list.children.map((item) => ({ item, lines: linesOfItem(item) }));
  const texts = items.map(({ lines }) => firstLine(lines));
  const hasBoxes = list.children.some(({ checked }) => typeof checked === 'boolean');
  if (above.list !== null || hasBoxes) addLabelled(texts, found.known);
  const isGlossary = texts.length > 1 && texts.every((text) => FIELD.test(text));
  const mayBeRoll = above.list === null && (hasBoxes || above.boxes === 'attendance');
  const isRoll = mayBeRoll && isRollCall(texts, above.boxes, found.known);
  addAttendees(texts, isRoll, found.known);
  let here = above;
  for (const [index, { item, lines }] of items.entries()) {
    const text = texts[index] ?? '';
    const isPerson = isRoll && here.list === null;
    const isTopic = here.boxes === 'agenda' && !isAssigned(text);
    readItem({ item, lines, text, isGlossary, isTask: !isPerson && !isTopic }, here, found);
    here = aboveNext(item, lines) ?? here;
  }
}

/** Returns whether an item of an agenda is a task: for an account that it begins with, or until a day. */
function isAssigned(text: string): boolean {
  return /^@\p{L}/u.test(withoutBox(text)) || readTaskWords(text, NOBODY).due !== null;
}

/**
 * Returns what the items after an item are, if a title is right below its text: without a blank line,
 * Markdown reads the title as the last line of the item.
 */
function aboveNext({ children }: ListItem, lines: readonly Line[]): Above | null {
  const title = lines.length > 1 && children.length === 1 ? lines.at(-1) : undefined;
  const isBold = title?.content.every((node) => node.type === 'strong' || isBlank(node));
  if (title === undefined || !(isBold || /[:：]$/u.test(title.text))) return null;
  return leadIn(title.text, []) ?? NOTHING;
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[\s:：]*$/u.test(node.value);
}

/**
 * An item of a list. All items of a glossary have the form `term: words`. A checkbox is a task only if
 * `isTask` is set.
 */
type Item = { item: ListItem; lines: Line[]; text: string; isGlossary: boolean; isTask: boolean };

const FIELD = /^[^:：]{1,24}[:：]\s*\S/u;

function readItem(
  { item, lines, text, isGlossary, isTask }: Item,
  above: Above,
  found: Found,
): void {
  const [first] = item.children;
  const others = item.children.slice(lines.length > 0 ? 1 : 0);
  const isBox = isTask && typeof item.checked === 'boolean';
  const mark = markIn(text, { isListed: above.list !== null, isGlossary, isBoxed: isTask });
  const hasBox = isBox || mark?.kind === 'box';
  const hasList = others.some(({ type }) => type === 'list');
  const group = hasList ? groupOf({ text, hasBox }, above, found.known) : null;
  if (group !== null) {
    addTasks(others, group, found);
    return;
  }
  const isListed = above.list !== null && isListedTask(text, found.known);
  if (isBox || mark !== null || isListed) {
    const list = isBox ? (item.checked ? 'done' : 'open') : (mark?.list ?? above.list);
    const isDone = list === 'done' || (lines[0] !== undefined && isStruck(lines[0]));
    const people = [...above.people, ...peopleOf(mark)];
    found.drafts.push({ node: item, text: mark?.rest ?? text, isDone, people, due: null });
  } else if (first?.type === 'paragraph') {
    const { people } = above;
    addLines(first, lines, { above: { ...NOTHING, people }, drafts: found.drafts, start: 1 });
  }
  const inside = { ...NOTHING, people: above.people, boxes: boxesInside(above) };
  addTasks(others, lines.length > 0 ? inside : above, found);
}

/** Returns whether an item of a list of tasks is one, and not only a remark or a name. */
function isListedTask(text: string, known: ReadonlySet<string>): boolean {
  return text !== '' && !isNoTask(text) && onlyPeople(text, known) === null;
}

function linesOfItem({ children: [first] }: ListItem): Line[] {
  return first?.type === 'paragraph' ? linesOf(first) : [];
}

/**
 * Returns what the items inside an item are, if the item only announces them: `甲：`, `Action items`. An
 * item with a checkbox announces them only by a name.
 */
function groupOf(
  { text, hasBox }: { text: string; hasBox: boolean },
  above: Above,
  known: ReadonlySet<string>,
): Above | null {
  const people = listOfPeople(withoutBox(text), above, known);
  if (hasBox || people !== null) return people;
  return labelled(text, above.people) ?? (above.list !== null && TITLE.test(text) ? above : null);
}

/** A short text with a colon at its end. */
const TITLE = /^(?:.{1,8}|(?:\S+\s){0,2}\S+)\s?[:：]$/u;
