import { oncePerText } from '../once-per-text.ts';
import { type BoxMeaning, boxMeaningOf } from './box-labels.ts';
import { LONGEST_LABEL, type TaskList, taskListOf } from './task-labels.ts';

/** What a label announces: tasks, or a list in which checkboxes are not tasks. One of both is null. */
export type ListLabel = { list: TaskList | null; boxes: BoxMeaning | null };

/** Reads a heading or a line above a list. Returns null if it announces neither. */
export function listLabelOf(text: string): ListLabel | null {
  if (text.length > LONGEST_LABEL) return null;
  const label = readLabel(text);
  return label.list === null && label.boxes === null ? null : label;
}

// The meetings of a notebook have the same headings.
const readLabel = oncePerText((text: string): ListLabel => {
  const list = taskListOf(text);
  return { list, boxes: list === null ? boxMeaningOf(text) : null };
});
