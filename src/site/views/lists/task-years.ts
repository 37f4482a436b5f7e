import { personKey } from '../../../model/tasks/task-key.ts';
import type { Notebook } from '../../notebook.ts';
import type { TaskDay, TaskPerson, TaskView, TaskYear } from '../../types.ts';
import { type JoinedTask, joinedTasks } from './joined-tasks.ts';
import { sessionLink } from '../sessions/session-title.ts';
import { listYears } from './list-years.ts';
import { taskView } from './task-view.ts';
import { newestFirst } from './timeline.ts';

/**
 * Returns the tasks of the notebook by meeting, newest first. If there are many, the older years are
 * on pages of their own. Returns an empty list if there are no tasks.
 */
export function taskYears(notebook: Notebook): TaskYear[] {
  const yearOf = ({ session }: TaskDay) => session.date?.start.year ?? null;
  return listYears(taskDays(notebook), yearOf, TASK_PAGES).map(({ items, ...year }) => ({
    ...year,
    days: items,
  }));
}

/** In tasks. */
const TASK_PAGES = {
  most: 400,
  first: 100,
  weightOf: ({ open, done }: TaskDay) => open.length + done.length,
  pathOf: (name: string) => `tasks/${name}`,
};

/** Returns the open tasks of each person, most tasks first. */
export function tasksByPerson(days: readonly TaskDay[]): TaskPerson[] {
  const tasks = days.flatMap(({ open }) => open);
  const pairs = tasks.flatMap((task) => task.people.map((name) => ({ name, task })));
  const people = Map.groupBy(pairs, ({ name }) => personKey(name));
  return Array.from(people.values(), (own) => ({
    name: own[0]?.name ?? '',
    tasks: own.map(({ task }) => task),
  })).sort((a, b) => b.tasks.length - a.tasks.length);
}

function taskDays(notebook: Notebook): TaskDay[] {
  const { language } = notebook.about;
  const byPage = Map.groupBy(joinedTasks(notebook), ({ last }) => last.page);
  return newestFirst(notebook.pages).flatMap((page) => {
    const tasks = byPage.get(page);
    if (tasks === undefined) return [];
    const viewsOf = (some: readonly JoinedTask[]): TaskView[] => {
      return some.map((joined) => taskView(joined, language));
    };
    const order = inReadingOrder(tasks);
    return [
      {
        session: sessionLink(page, language),
        open: viewsOf(order.filter(({ isDone }) => !isDone)),
        done: viewsOf(order.filter(({ isDone }) => isDone)),
      },
    ];
  });
}

/** Sorts tasks whose last mentions are on the same page by their places there. */
function inReadingOrder(tasks: readonly JoinedTask[]): JoinedTask[] {
  return tasks.toSorted(({ last: { task: a } }, { last: { task: b } }) => {
    return a.at.chunk - b.at.chunk || a.at.offset - b.at.offset;
  });
}
