import type { Table, TableRow } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { FoundTask } from './found-task.ts';
import { isNoTask, type TaskList } from './task-labels.ts';
import { peopleOf, readMark } from './task-marks.ts';
import { splitNames } from './task-people.ts';

/**
 * Returns the rows of a table below a heading of tasks. Its first row names the columns: `任务`,
 * `Owner`, `期限`. Another table, without a column of these, has no tasks. Elsewhere, a table has tasks
 * if it has columns of tasks, people and due dates.
 */
export function readTaskTable(table: Table, list: TaskList | null): FoundTask[] {
  const [head, ...rows] = table.children;
  if (head === undefined) return [];
  const names = textsOf(head);
  const columnOf = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const [person, due, state] = [columnOf(PERSON), columnOf(DUE), columnOf(STATE)];
  const cells = rows.map(textsOf);
  const isWords = (column: number) => !cells.every((row) => NUMBER.test(row[column] ?? ''));
  const isTask = (name: string, column: number) => TASK.test(name) && isWords(column);
  const isOther = (_: string, column: number) => {
    return ![person, due, state].includes(column) && isWords(column);
  };
  const named = names.findIndex(isTask);
  const task = named >= 0 ? named : names.findIndex(isOther);
  const isTasks = Math.max(person, due, state, columnOf(TASK)) >= 0;
  const isSure = [SURE_TASK, PERSON, SURE_DUE].every((pattern) => columnOf(pattern) >= 0);
  if (task < 0 || !isTasks || (list === null && !isSure)) return [];
  return rows.flatMap((node, index): FoundTask[] => {
    const {
      [task]: written = '',
      [person]: who = '',
      [due]: when = '',
      [state]: how = '',
    } = cells[index] ?? [];
    const mark = readMark(written);
    const text = mark?.rest ?? written;
    if (isNoTask(text)) return [];
    return [
      {
        node,
        text,
        isDone:
          list === 'done' || mark?.list === 'done' || isDropped(node, task) || FINISHED.test(how),
        people: [...peopleOf(mark), ...splitNames(who.replace(REMARKS, ''))].filter(isName),
        due: /[\p{L}\p{N}]/u.test(when) && !isNoTask(when) && !ALWAYS.test(when) ? when : null,
      },
    ];
  });
}

function isDropped({ children }: TableRow, column: number): boolean {
  const cell = children[column]?.children ?? [];
  return cell.length > 0 && cell.every(({ type }) => type === 'delete');
}

function isName(name: string): boolean {
  return !isNoTask(name);
}

function textsOf({ children }: TableRow): string[] {
  return children.map((cell) => inlineText(cell));
}

const PERSON =
  /^(?:负责人?|負責人?|责任人|执行人|執行者|担当者?|人员|姓名|成员|组员|owners?|assignees?|assigned(?: to)?|who|responsible|person|members?)$/iu;
const REMARKS = /\s*[(（][^()（）]{0,40}[)）]/gu;
const DUE =
  /^(?:截止(?:日期|时间)?|(?:完成)?期限|完成(?:日期|时间)|締切|due(?: date)?|deadline|when|by(?: when)?|ddl)$/iu;
const STATE = /^(?:状态|狀態|进度|進度|进展|status|state|状況|ステータス|done\??)$/iu;
const TASK =
  /^(?:任[务務](?:内容)?|待[办辦](?:事项)?|(?:行动)?事?[项項]|行动项?|内容|工作(?:内容)?|actions?(?: items?)?|tasks?|items?|what|to-?do|description|タスク|アクション|やること)$/iu;
/** What a cell contains instead of a due date. */
const ALWAYS = /^(?:ongoing|continuous(?:ly)?|no (?:date|deadline)|持续|长期|不限|日常)$/iu;
/** Columns that are not the report of what was done. */
const SURE_DUE =
  /^(?:截止(?:日期|时间)?|(?:完成)?期限|締切|due(?: date)?|deadline|by(?: when)?|ddl)$/iu;
const SURE_TASK =
  /^(?:任[务務](?:内容)?|待[办辦](?:事项)?|行动项?|actions?(?: items?)?|tasks?|to-?dos?)$/iu;
const NUMBER = /^[\s\p{P}\p{N}]*$/u;
const FINISHED =
  /^(?:已?完成|已结束|完了|済み?|done|closed|completed?|finished|✅|✔|☑|x|yes|\[x\])/iu;
