import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { FoundTask } from './found-task.ts';
import { isNoTask, type TaskList, taskListOf } from './task-labels.ts';
import { firstLine, isStruck, type Line, linesOf, wrapLines } from './task-lines.ts';
import { readMark, type TaskMark } from './task-marks.ts';
import { addLabelled, onlyPeople } from './task-people.ts';
import { readTaskTable } from './task-table.ts';

/** What the items of a list are, whose tasks they are, and whether lines are tasks too. */
type Above = { list: TaskList | null; people: readonly string[]; isProse: boolean };

/** The tasks so far, with texts that are not read yet, and the names of people. */
type Found = { drafts: FoundTask[]; known: Set<string> };

const NOTHING: Above = { list: null, people: [], isProse: false };

/**
 * Adds the tasks in blocks that no heading divides. After a line that announces a list, `above` is no
 * longer about the lists below other lines.
 */
export function readBlocks(blocks: readonly RootContent[], above: Above, found: Found): void {
  let around = above;
  let next = above;
  for (const [index, block] of blocks.entries()) {
    const here = next;
    next = around;
    if (block.type === 'list') readList(block, here, found);
    else if (block.type === 'table') found.drafts.push(...readTaskTable(block, here.list));
    else if (block.type === 'blockquote' && block.data?.callout !== undefined) {
      const list = block.data.callout.kind === 'todo' ? 'open' : null;
      readBlocks(block.children, { ...NOTHING, list }, found);
    } else if (block.type === 'paragraph') {
      const after = blocks[index + 1]?.type;
      const lines = linesOf(block);
      const lead = after === 'list' || after === 'table' ? leadIn(lines.at(-1), around) : null;
      readLines(block, lines, { above, found, end: lead === null ? Infinity : lines.length - 1 });
      if (lead !== null && lead.people.length === 0) around = NOTHING;
      next = lead ?? around;
    }
  }
}

/** Returns what a line announces that is right above a list; null if it announces nothing. */
function leadIn(line: Line | undefined, above: Above): Above | null {
  const text = line?.text ?? '';
  const list = taskListOf(text) ?? taskListOf(text.replace(/^.*[。.;；]\s*(?=\S)/u, ''));
  if (list !== null) return { ...NOTHING, list };
  const people = above.list === null ? null : onlyPeople(text, new Set());
  return people && { ...above, people };
}

function readList(list: List, above: Above, found: Found): void {
  const items = list.children.map((item) => ({ item, lines: linesOfItem(item) }));
  const texts = items.map(({ lines }) => firstLine(lines));
  if (above.list !== null) addLabelled(texts, found.known);
  const isGlossary = texts.length > 1 && texts.every((text) => FIELD.test(text));
  for (const [index, { item, lines }] of items.entries()) {
    readItem({ item, lines, text: texts[index] ?? '', isGlossary }, above, found);
  }
}

/** An item of a list. All items of a glossary have the form `term: words`. */
type Item = { item: ListItem; lines: Line[]; text: string; isGlossary: boolean };

const FIELD = /^[^:：]{1,24}[:：]\s*\S/u;

function readItem({ item, lines, text, isGlossary }: Item, above: Above, found: Found): void {
  const [first] = item.children;
  const others = item.children.slice(lines.length > 0 ? 1 : 0);
  const isBox = typeof item.checked === 'boolean';
  const mark = markOf(text, { isListed: above.list !== null, isGlossary });
  if (!isBox && mark?.kind !== 'box' && others.some(({ type }) => type === 'list')) {
    const group = groupOf(text, above, found.known);
    if (group !== null) return readBlocks(others, group, found);
  }
  const isListed = above.list !== null && lines.length > 0 && !isNoTask(text);
  if (isBox || mark !== null || isListed) {
    const list = isBox ? (item.checked ? 'done' : 'open') : (mark?.list ?? above.list);
    const isDone = list === 'done' || (lines[0] !== undefined && isStruck(lines[0]));
    const people = [...above.people, ...personOf(mark)];
    found.drafts.push({ node: item, text: mark?.rest ?? text, isDone, people, due: null });
  } else if (first?.type === 'paragraph') {
    readLines(first, lines, { above: NOTHING, found, start: 1 });
  }
  readBlocks(others, lines.length > 0 ? NOTHING : above, found);
}

function linesOfItem({ children: [first] }: ListItem): Line[] {
  return first?.type === 'paragraph' ? linesOf(first) : [];
}

/** Returns what the items inside an item are, if the item only announces them: `甲：`, `Action items`. */
function groupOf(text: string, above: Above, known: ReadonlySet<string>): Above | null {
  const list = taskListOf(text);
  if (list !== null) return { ...NOTHING, list };
  if (above.list === null) return null;
  const people = onlyPeople(text, known);
  if (people !== null) return { ...above, people };
  return TITLE.test(text) ? above : null;
}

/** A short text with a colon at its end. */
const TITLE = /^(?:.{1,8}|(?:\S+\s){0,2}\S+)\s?[:：]$/u;

/** Reads the mark of a line, if it counts there. */
function markOf(text: string, { isListed, isGlossary }: Where): TaskMark | null {
  const mark = readMark(text);
  if (mark?.kind === 'sign') return isListed ? mark : null;
  return mark?.kind === 'weak' && isGlossary && !isListed ? null : mark;
}

type Where = { isListed: boolean; isGlossary: boolean };

function personOf(mark: TaskMark | null): string[] {
  return mark?.person ? [mark.person] : [];
}

type Lines = { above: Above; found: Found; start?: number; end?: number };

/** Adds the lines of a paragraph, from `start` to before `end`, that are tasks. */
function readLines(
  paragraph: Paragraph,
  lines: readonly Line[],
  { above, found, start = 0, end = lines.length }: Lines,
): void {
  const { list, people, isProse } = above;
  const isWhole = firstLine(lines) === lines.map(({ text }) => text).join(' ');
  const units = isWhole && lines.length > 1 ? [{ ...lines[0], text: firstLine(lines) }] : lines;
  const tasks = new Map<number, Omit<FoundTask, 'node'>>();
  for (const [index, { text, content = [] }] of units.entries()) {
    if (index < start || index >= end) continue;
    const mark = markOf(text, { isListed: false, isGlossary: false });
    if (mark === null && !(isProse && isTaskProse(text))) continue;
    const isDone = (mark?.list ?? list) === 'done' || isStruck({ content, text });
    const owners = [...people, ...personOf(mark)];
    tasks.set(index, { text: mark?.rest ?? text, isDone, people: owners, due: null });
  }
  const nodes =
    units.length === 1 ? [paragraph] : wrapLines(paragraph, lines, (index) => tasks.has(index));
  for (const [order, task] of [...tasks.values()].entries()) {
    const node = nodes[order];
    if (node !== undefined) found.drafts.push({ node, ...task });
  }
}

/** Returns whether a line below a heading of tasks is short enough to be one. */
function isTaskProse(text: string): boolean {
  return text.length <= 160 && !isNoTask(text) && !/[:：]$/u.test(text);
}
