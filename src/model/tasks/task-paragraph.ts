import type { Paragraph } from 'mdast';
import type { BoxMeaning } from './box-labels.ts';
import type { FoundTask } from './found-task.ts';
import { isNoTask, type TaskList } from './task-labels.ts';
import { firstLine, isStruck, type Line, wrapLines } from './task-lines.ts';
import { markIn, peopleOf } from './task-marks.ts';

/**
 * What the items of a list are, whose tasks they are, what their boxes mean if they are not tasks, and
 * whether lines are tasks too.
 */
export type Above = {
  list: TaskList | null;
  people: readonly string[];
  boxes: BoxMeaning | null;
  isProse: boolean;
};

type Options = {
  above: Pick<Above, 'list' | 'people' | 'isProse'>;
  drafts: FoundTask[];
  start?: number;
  end?: number;
};

/**
 * Adds the lines of a paragraph, from `start` to before `end`, that are tasks. Makes them nodes of
 * their own, unless the paragraph is one line: this changes the paragraph.
 */
export function addLines(
  paragraph: Paragraph,
  lines: readonly Line[],
  { above, drafts, start = 0, end = lines.length }: Options,
): void {
  const units = unitsOf(lines);
  const tasks = new Map<number, Omit<FoundTask, 'node'>>();
  for (const [index, line] of units.entries()) {
    const task = index < start || index >= end ? null : taskOf(line, above);
    if (task !== null) tasks.set(index, task);
  }
  if (tasks.size === 0) return;
  const isOne = units.length === 1;
  const nodes = isOne ? [paragraph] : wrapLines(paragraph, lines, (index) => tasks.has(index));
  for (const [order, task] of [...tasks.values()].entries()) {
    const node = nodes[order];
    if (node !== undefined) drafts.push({ node, ...task });
  }
}

/** Returns the lines, or a single one if they are one sentence that was broken into lines. */
function unitsOf(lines: readonly Line[]): readonly Line[] {
  const text = firstLine(lines);
  const isWhole = text === lines.map((line) => line.text).join(' ');
  return isWhole ? [{ content: lines.flatMap(({ content }) => content), text }] : lines;
}

function taskOf(
  line: Line,
  { list, people, isProse }: Options['above'],
): Omit<FoundTask, 'node'> | null {
  const mark = markIn(line.text, { isListed: false, isGlossary: false });
  if (mark === null && !(isProse && isTaskProse(line.text))) return null;
  return {
    text: mark?.rest ?? line.text,
    isDone: (mark?.list ?? list) === 'done' || isStruck(line),
    people: [...people, ...peopleOf(mark)],
    due: null,
  };
}

/** Returns whether a line below a heading of tasks is short enough to be one. */
function isTaskProse(text: string): boolean {
  return text.length <= LONGEST && !isNoTask(text) && !/[:：]$/u.test(text);
}

const LONGEST = 160;
