import type { PageEntry } from '../../../content/types.ts';
import type { Language } from '../../../model/types.ts';
import { anchorUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import type { SessionTasks, StillOpen, TaskView } from '../../types.ts';
import { sessionDate } from '../sessions/day-words.ts';
import { type JoinedTask, joinedTask } from './joined-tasks.ts';

/** Returns a task as a link to the line that mentions it last. */
export function taskView(joined: JoinedTask, language: Language): TaskView {
  const { first, last, people, due } = joined;
  const isRepeated = first.page !== last.page;
  return {
    text: last.task.text,
    url: anchorUrl(last.page.id, last.task.id),
    people,
    due,
    day: dayOf(last.page, language),
    since: isRepeated
      ? { url: anchorUrl(first.page.id, first.task.id), day: dayOf(first.page, language) }
      : null,
  };
}

/** Returns how many tasks a page has and how many of them are still open; null if it has none. */
export function sessionTasks(page: PageEntry, notebook: Notebook): SessionTasks | null {
  const { tasks } = page.rendered.outline;
  const open = tasks.filter((task) => joinedTask(page, task, notebook)?.isDone === false);
  const anchor = (open[0] ?? tasks[0])?.id;
  return anchor === undefined ? null : { anchor, count: tasks.length, open: open.length };
}

/** Returns the tasks of the meeting before a session that no later one repeats or ticks. */
export function stillOpen(previous: PageEntry | undefined, notebook: Notebook): StillOpen | null {
  if (previous === undefined) return null;
  const left = previous.rendered.outline.tasks.flatMap((task) => {
    const joined = joinedTask(previous, task, notebook);
    const isLeft = joined?.isDone === false && joined.last.page === previous;
    return joined !== null && isLeft && joined.last.task.id === task.id ? [joined] : [];
  });
  if (left.length === 0) return null;
  // Never replace a single task: the link to the others would take as much room.
  const shown = left.length > MAX_SHOWN + 1 ? left.slice(0, MAX_SHOWN) : left;
  return {
    tasks: shown.map((joined) => taskView(joined, notebook.about.language)),
    more: left.length - shown.length,
  };
}

/** Tasks of the previous meeting that a session shows. */
const MAX_SHOWN = 5;

function dayOf({ date, end, label }: PageEntry, language: Language): TaskView['day'] {
  const words = sessionDate({ date, end }, language);
  return { iso: words?.start.iso ?? null, words: words?.start.date ?? label };
}
