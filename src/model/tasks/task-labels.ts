/** What the items below a heading or a line are: tasks, or tasks that are done. */
export type TaskList = 'open' | 'done';

/**
 * Reads a heading or a line above a list that announces tasks: `待办事项`, `Next steps (for 4/15)`,
 * `宿題：`. Returns null if the text contains anything else.
 */
export function taskListOf(text: string): TaskList | null {
  if (text.length > LONGEST) return null;
  const label = text.normalize('NFKC').replace(AROUND, '').replace(SUFFIX, '').replace(AROUND, '');
  if (OPEN.test(label)) return 'open';
  return DONE.test(label) ? 'done' : null;
}

/**
 * Reads the words before a colon that make the rest of a line a task, as in `下一步：补上结果`. Words that
 * are fields as well, such as `Tasks: detection`, do not.
 */
export function taskLabelBefore(text: string): { list: TaskList; rest: string } | null {
  const [whole = '', label = ''] = /^([^:：]{1,24})\s?[:：]\s*/u.exec(text) ?? [];
  const list = BEFORE_COLON.test(label) ? taskListOf(label) : null;
  return list && { list, rest: text.slice(whole.length) };
}

/** Returns whether a text in a list of tasks is none: `无`, `备注：…`, `Next meeting: 4/8`. */
export function isNoTask(text: string): boolean {
  return NOTHING.test(text) || REMARK.test(text) || MEETING.test(text);
}

const LONGEST = 60;

/** Numbers, signs and emoji before a label, and colons after it. */
const AROUND =
  /^(?:[\s\p{P}\p{S}]|\d{1,2}(?:\.\d{1,2})*[.、)\s]|[一二三四五六七八九十]{1,3}[、.])+|[\s:：.。…*-]+$/gu;

/** What may follow a label: brackets, or the meeting that the tasks are of or for. */
const SUFFIX =
  /\s*(?:\([^()]{1,30}\)|(?:from|of) (?:the )?(?:last|previous|this|today's) (?:meeting|week|time|call)|for (?:the )?(?:next|this|coming) (?:meeting|week|time|month|sprint))$/iu;

const CHINESE =
  '待[办辦](?:事[项項]|任[务務]|工作|[清列]?[单單表])?|todo ?[清列]?[单單表]|(?:下一?步|[后後][续續])(?:的?(?:[计計][划劃]|工作|安排|任[务務]|行[动動]|事[项項]|打算|工作安排|工作[计計][划劃]))?|[后後][续續]|(?:下[周週]|下星期|下[个個]?月|下[阶階]段|下次会[议議]前|会[后後])(?:要做|的?(?:[计計][划劃]|任[务務]|工作|待[办辦]|安排|工作[计計][划劃]|工作安排))|行[动動](?:[项項]|事[项項]|[计計][划劃])?|任[务務](?:分工|分配|[清列][单單表])|[跟追](?:进|進|蹤|踪)事[项項]|未完成(?:事[项項]|任[务務])?';
const ENGLISH =
  "(?:(?:open|new|our|my|the|pending|remaining) )?(?:(?:to[- ]?dos?|to[- ]?do|action|follow[- ]?up)(?: (?:items?|list|tasks?|points?|actions?))?(?: checklist)?|action items?|actions|next (?:steps?|actions?|tasks?)|follow[- ]?ups?(?: actions?)?|tasks|homework|assignments|(?:plans?|tasks|goals) (?:for|until) (?:the )?next (?:week|meeting|time)|next week'?s? (?:plans?|tasks|goals)|points? (?:of|for) action)(?: and (?:next steps|follow[- ]?ups|owners))?";
const JAPANESE =
  '(?:[前次]回(?:まで)?(?:に|の)?|今後の|残りの?)?(?:やること(?:リスト)?|やるべきこと|宿題|課題リスト|タスク(?:リスト|一覧)?|アクション(?:アイテム|項目)?|対応事項|対応項目)|次回まで(?:に(?:やること|実施予定であること)?)?|次の?(?:アクション|ステップ)|ネクスト(?:アクション|ステップ)';

const OPEN = new RegExp(`^(?:${CHINESE}|${ENGLISH}|${JAPANESE})$`, 'iu');
const DONE =
  /^(?:已完成(?:的?(?:事[项項]|任[务務]|工作))?|完成事[项項]|[本上](?:周|週|月)(?:已?完成)(?:的?(?:事[项項]|任[务務]|工作))?|done|(?:completed|finished|closed)(?: (?:items?|tasks?|actions?|action items))?|完了(?:した(?:こと|タスク))?|完了タスク)$/iu;

const BEFORE_COLON =
  /^[\s\p{P}]*(?:待[办辦]|下一?步|行[动動][项項]|next (?:step|action)|action item|follow[- ]?up|to[- ]?do|やること|宿題|次の?(?:アクション|ステップ)|ネクスト|已完成)/iu;

const NOTHING =
  /^(?:[无無]|[暂暫][无無]|没有|沒有|n\/?a|none|nothing|tb[ad]|なし|特になし|[-—…]+)[.。]?$/iu;
const REMARK =
  /^(?:注意?|[备備][注註考]|[说說]明|補足|notes?|n\.?b\.?|fyi|p\.?s\.?|reminder|例えば|例如|比如|参考|參考|references?|links?)\s?[:：]/iu;
const MEETING =
  /^(?:下次(?:[组組]会|会[议議]|開會|开会|例会|周会|讨论|时间)?|下周[组例]会|[时時][间間間]|地[点點]|日期|日時|場所|次回(?:会議|の会議|ミーティング|日程)?|next (?:meeting|call|session|sync)(?: date| time)?|date|time|when|where|location|place|venue|attendees|agenda)\s?[:：]/iu;
