/** What the items below a heading or a line are: tasks, or tasks that are done. */
export type TaskList = 'open' | 'done';

/**
 * Reads a heading or a line above a list that announces tasks: `待办事项`, `Next steps (for 4/15)`,
 * `宿題：`. Returns null if the text contains anything else.
 */
export function taskListOf(text: string): TaskList | null {
  const label = labelOf(text);
  const parts = label.split(/\s*[/|]\s*|\s[–—-]\s/u);
  if (parts.every((part) => OPEN.test(part))) return 'open';
  return parts.every((part) => DONE.test(part)) ? 'done' : null;
}

/**
 * Returns a heading or a line above a list without numbers, punctuation and remarks in brackets, in simplified
 * characters. A longer text is not a label: the result is empty.
 */
export function labelOf(text: string): string {
  if (text.length > LONGEST_LABEL) return '';
  const bare = simplified(text.normalize('NFKC')).replace(AROUND, '');
  return bare.replace(SUFFIX, '').replace(AROUND, '');
}

/**
 * Reads the words before a colon that make the rest of a line a task, as in `下一步：补上结果`. Words that
 * often begin a story, such as `后续`, do not.
 */
export function taskLabelBefore(text: string): { list: TaskList; rest: string } | null {
  const [whole = '', label = ''] = /^([^:：]{1,24})\s?[:：]\s*/u.exec(text) ?? [];
  const list = BEFORE_COLON.test(simplified(label)) ? taskListOf(label) : null;
  return list && { list, rest: text.slice(whole.length) };
}

/** Returns whether an item of a list of tasks is not a task: `无`, `备注：…`, `Next meeting: 4/8`. */
export function isNoTask(text: string): boolean {
  return isPlaceholder(text) || REMARK.test(simplified(text.slice(0, LONGEST_LABEL)));
}

/**
 * Returns whether a text only fills the place of a task, with or without a checkbox: `无`, `No action items`,
 * `TBD`, or the option `Yes` of a vote.
 */
export function isPlaceholder(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return text.length <= LONGEST_LABEL && EMPTY.test(simplified(text).replace(/[.。\s]+$/u, ''));
}

/** Characters of the longest label. */
export const LONGEST_LABEL = 60;

/** Replaces the traditional characters of the words below. */
function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}

const SIMPLIFIED = new Map(
  '辦办 項项 務务 單单 計计 劃划 後后 續续 動动 會会 議议 週周 個个 階阶 組组 進进 蹤踪 無无 暫暂 沒没 備备 註注 說说 時时 間间 點点 開开 討讨 論论 參参 與与 員员 請请 簽签 應应 實实 題题 遲迟 學学 師师'
    .split(' ')
    .map(([from = '', to = '']) => [from, to] as const),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Numbers, punctuation and emoji before a label, and colons after it. */
const AROUND =
  /^(?:[\s\p{P}\p{S}]|\d{1,2}(?:\.\d{1,2})*[.、)\s]|[一二三四五六七八九十]{1,3}[、.])+|[\s:：.。…*-]+$/gu;

/** What may follow a label: brackets, or the meeting that the tasks are of or for. */
const SUFFIX =
  /\s*(?:\([^()]{1,30}\)|(?:from|of) (?:the )?(?:last|previous|this|today's) (?:meeting|week|time|call)|for (?:the )?(?:next|this|coming) (?:meeting|week|time|month|sprint))$/iu;

const OPEN = wholly([
  '(?:本次|上次|会议|组会|近期|本周|今日|新增|其他|遗留)*的?待办(?:事项|任务|工作|清?单|列?表)?(?:[及与和](?:负责人|分工|截止时间))?',
  'todo ?(?:清单|列表|事项)',
  '(?:下一?步|后续)(?:的?(?:工作)?(?:计划(?:[及与和]安排)?|安排|任务|行动项?|事项|打算|工作))?',
  '(?:下周|下星期|下个?月|下阶段|下次会议前|会后)的?(?:工作)?(?:要做|计划|任务|工作|待办|安排)',
  '行动(?:项|项目|事项|计划)?',
  '任务(?:分工|分配|安排|清单)|(?:分配|安排)(?:下周|下阶段)?任务',
  '[跟追](?:进|踪)事项',
  '未完成(?:事项|任务)?',
  // English. `Tasks` alone may be those of a data set.
  '(?:(?:open|new|our|my|the|pending|remaining|outstanding|current|previous|further) )?(?:to[- ]?do(?:.?s)?|action|follow[- ]?ups?)(?: (?:items?|lists?|tasks?|points?|actions?))?(?: checklist)?(?: (?:and|&) (?:next steps|follow[- ]?ups|owners|deadlines))?',
  '(?:open|our|my|pending|remaining|outstanding|assigned) tasks',
  '(?:(?:new|open|outstanding|pending|previous) )?actions(?: required)?|homework|points? (?:of|for) action',
  'next (?:steps?|actions?|tasks?)(?: (?:and|&) (?:action items?|actions?|follow[- ]?ups?|to-?dos?))?',
  '(?:plans?|tasks|goals) (?:for|until) (?:the )?next (?:week|meeting|time)',
  "next week'?s? (?:plans?|tasks|goals)",
  // Japanese.
  '(?:[前次]回(?:まで)?(?:に|の)?|今後の|残りの?)?(?:やること(?:リスト)?|やるべきこと|宿題|タスク(?:リスト|一覧)|アクション(?:アイテム|項目)|対応事項)',
  '(?:今後の|残りの?|次回(?:まで)?の)タスク',
  '次回まで(?:に(?:実施予定であること)?)?',
  '(?:次の?|ネクスト)(?:アクション|ステップ)',
]);

const DONE = wholly([
  '已完成(?:的?(?:事项|任务|工作))?',
  '完成事项',
  '[本上](?:周|月)已?完成(?:的?(?:事项|任务|工作))?',
  '(?:done|completed|finished|closed)(?: (?:items?|tasks?|actions?|action items))?',
  '完了(?:した(?:こと|タスク)|タスク)?',
]);

const BEFORE_COLON =
  /^[\s\p{P}]*(?:待办|下一?步|行动项|next (?:step|action)|action item|follow[- ]?up|to[- ]?do|下(?:周|星期|个?月)(?:工作)?计划|やること|宿題|次の?(?:アクション|ステップ)|ネクスト|已完成)/iu;

const EMPTY = wholly([
  '(?:暂?无|没有)(?:明确|新增?|其他|后续)?的?(?:待办|任务|记录|安排|行动项?|事项)?',
  '(?:add )?your names?(?: here)?(?: ?\\(.*\\))?|待定|待补充|待填写?|(?:特に)?なし',
  '(?:none|nothing|n/?a|tb[ad])(?: (?:yet|so far|today|this (?:week|time|meeting)|(?:explicitly )?(?:stated|recorded|assigned|identified|noted)))?(?:\\. ?\\(.*\\))?',
  `(?:there (?:are|were) )?no (?:(?:new|immediate|further|open|specific|explicit|other) )?(?:(?:action|to-?do) items?|actions|next steps?|tasks?|to-?dos|follow[- ]?ups?)(?: (?:are|were|from|for|this|today|yet|so far|assigned|identified|recorded).*)?`,
  'yes|no|maybe|abstain(?:ed)?|agreed?|disagreed?|approved?|rejected?|同意|不同意|反对|赞成|弃权|是|否|はい|いいえ',
]);

const REMARK = new RegExp(
  [
    '^(?:注意?|备[注考]|说明|補足|notes?|n\\.?b\\.?|fyi|p\\.?s\\.?|reminder|例えば|例如|比如|参考|references?|links?)\\s?[:：]',
    '^(?:下次(?:组会|会议|开会|例会|周会|讨论|时间)?|下周[组例]会|时间|地点|日期|日时|場所|次回(?:の?会议|ミーティング|日程)?)\\s?[:：]',
    '^(?:next (?:meeting|call|session|sync)(?: date| time)?|date|time|when|where|location|place|venue|attendees|agenda)\\s?[:：]',
  ].join('|'),
  'iu',
);

function wholly(alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.map(simplified).join('|')})$`, 'iu');
}
