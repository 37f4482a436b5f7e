import type { Table, TableRow } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { FoundTask } from './found-task.ts';
import { isNoTask, type TaskList } from './task-labels.ts';
import { splitNames } from './task-people.ts';

/**
 * Returns the rows of a table of tasks. Its first row names the columns: `任务`, `Owner`, `期限`. A
 * table in a list of tasks needs one for people or dates.
 */
export function readTaskTable(table: Table, list: TaskList | null): FoundTask[] {
  const [head, ...rows] = table.children;
  if (list === null || head === undefined) return [];
  const names = textsOf(head);
  const columnOf = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const [person, due, state] = [columnOf(PERSON), columnOf(DUE), columnOf(STATE)];
  const isOther = (_: string, index: number) => ![person, due, state].includes(index);
  const named = columnOf(TASK);
  const task =
    named >= 0 ? named : names.findIndex((name, at) => isOther(name, at) && !NUMBER.test(name));
  if (task < 0 || (person < 0 && due < 0 && state < 0)) return [];
  return rows.flatMap((node): FoundTask[] => {
    const cells = textsOf(node);
    const text = cells[task] ?? '';
    if (!/[\p{L}\p{N}]/u.test(text) || isNoTask(text)) return [];
    return [
      {
        node,
        text,
        isDone: list === 'done' || FINISHED.test(cells[state] ?? ''),
        people: splitNames(cells[person] ?? '').filter((name) => !isNoTask(name)),
        due: /\d|\p{L}/u.test(cells[due] ?? '') ? (cells[due] ?? null) : null,
      },
    ];
  });
}

function textsOf({ children }: TableRow): string[] {
  return children.map((cell) => inlineText(cell));
}

const PERSON =
  /^(?:负责人?|負責人?|责任人|执行人|執行者|担当者?|人员|owners?|assignees?|assigned(?: to)?|who|responsible|person)$/iu;
const DUE =
  /^(?:截止(?:日期|时间)?|(?:完成)?期限|完成(?:日期|时间)|締切|due(?: date)?|deadline|when|by(?: when)?|ddl)$/iu;
const STATE = /^(?:状态|狀態|进度|進度|进展|status|state|状況|ステータス|done\??)$/iu;
const TASK =
  /^(?:任[务務](?:内容)?|待[办辦](?:事项)?|(?:行动)?事?[项項]|行动项?|内容|工作(?:内容)?|actions?(?: items?)?|tasks?|items?|what|to-?do|description|タスク|アクション|やること)$/iu;
const NUMBER = /^(?:#|no\.?|序号|编号|番号|id|nr\.?)?$/iu;
const FINISHED =
  /^(?:已?完成|已结束|完了|済み?|done|closed|completed?|finished|✅|✔|☑|x|yes|\[x\])/iu;
