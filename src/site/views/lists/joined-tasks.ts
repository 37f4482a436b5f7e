import type { PageEntry } from '../../../content/types.ts';
import { mayBeSameTask, taskKey } from '../../../model/tasks/task-key.ts';
import type { TaskOutline } from '../../../model/types.ts';
import type { Notebook } from '../../notebook.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';

/** A place in the notes that mentions a task. */
type TaskMention = { page: PageEntry; task: TaskOutline };

/** A task over all pages that mention it in the same words. */
export type JoinedTask = {
  first: TaskMention;
  /** The newest mention, or the one that marks it as done. */
  last: TaskMention;
  isDone: boolean;
  people: string[];
  due: string | null;
};

/**
 * Returns the tasks of all pages from the first to the last meeting. A task that a later meeting
 * repeats is one task; a task that a later meeting ticks is done. Pages without a date are kept up to
 * date, so their open tasks come first and their ticks last.
 */
export function joinedTasks(notebook: Pick<Notebook, 'pages'>): JoinedTask[] {
  return joinOf(notebook).tasks;
}

/** Returns the task over all pages of which a task of a page is a mention. */
export function joinedTask(
  page: PageEntry,
  task: TaskOutline,
  notebook: Pick<Notebook, 'pages'>,
): JoinedTask | null {
  return joinOf(notebook).byMention.get(mentionKey({ page, task })) ?? null;
}

type Join = { tasks: JoinedTask[]; byMention: Map<string, JoinedTask> };

const joinOf = oncePerNotebook(({ pages }: Pick<Notebook, 'pages'>): Join => {
  return joinMentions(mentionsIn(pages));
});

function mentionsIn(pages: Notebook['pages']): TaskMention[] {
  const all = pages.flatMap((page) => page.rendered.outline.tasks.map((task) => ({ page, task })));
  const dated = all.filter(({ page }) => page.date !== null);
  const undated = all.filter(({ page }) => page.date === null);
  const isDone = ({ task }: TaskMention) => task.isDone;
  return [...undated.filter((each) => !isDone(each)), ...dated, ...undated.filter(isDone)];
}

function joinMentions(mentions: readonly TaskMention[]): Join {
  const tasks: JoinedTask[] = [];
  const byMention: Join['byMention'] = new Map();
  const byWords = new Map<string, JoinedTask[]>();
  for (const mention of mentions) {
    const { task } = mention;
    const key = taskKey(task.text);
    const equal = byWords.get(key) ?? [];
    byWords.set(key, equal);
    const same = equal.filter(({ people }) => mayBeSameTask(people, task.people));
    // What was done before is open again if a meeting lists it as open.
    const known = same.find(({ isDone }) => !isDone) ?? (task.isDone ? same.at(-1) : undefined);
    const joined = known ?? newTask(mention);
    if (known === undefined) {
      tasks.push(joined);
      equal.push(joined);
    } else if (!known.isDone) addMention(known, mention);
    byMention.set(mentionKey(mention), joined);
  }
  return { tasks, byMention };
}

function newTask(mention: TaskMention): JoinedTask {
  const { isDone, people, due } = mention.task;
  return { first: mention, last: mention, isDone, people: [...people], due };
}

function addMention(joined: JoinedTask, mention: TaskMention): void {
  const { isDone, people, due } = mention.task;
  joined.last = mention;
  joined.isDone = isDone;
  joined.people = [...new Set([...joined.people, ...people])];
  joined.due = due ?? joined.due;
}

function mentionKey({ page, task }: TaskMention): string {
  return `${page.id}#${task.id}`;
}
