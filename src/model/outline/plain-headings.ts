import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { LineDiagnostic } from '../types.ts';
import { splitWrittenId } from '../written-id.ts';

/**
 * Removes headings without text, and turns headings that are only a field of their meeting, such as
 * `### Duration: 90 minutes` and `### [Recording](…)`, into paragraphs: neither is a topic. `### Notes:
 * Ada` is a field only right after another one. Changes the tree. Returns a diagnostic for each removed
 * heading.
 */
export function plainHeadings(tree: Root): LineDiagnostic[] {
  const diagnostics: LineDiagnostic[] = [];
  let isAfterField = false;
  tree.children = tree.children.flatMap((block): RootContent[] => {
    const wasAfterField = isAfterField;
    isAfterField = false;
    if (block.type !== 'heading') return [block];
    if (isEmpty(block)) {
      const { line = 1, column = 1 } = block.position?.start ?? {};
      diagnostics.push({ rule: 'heading-empty', line, column, values: {} });
      return [];
    }
    isAfterField = isField(block, wasAfterField);
    return isAfterField ? [paragraphOf(block)] : [block];
  });
  return diagnostics;
}

/**
 * Removes rules at the end of a meeting, which only separate it from the next one. Footnotes after
 * them are shown elsewhere. Changes the tree.
 */
export function removeLastRules(tree: Root): void {
  const last = tree.children.findLastIndex(
    ({ type }) => type !== 'footnoteDefinition' && type !== 'thematicBreak',
  );
  tree.children = tree.children.filter(
    ({ type }, index) => index <= last || type !== 'thematicBreak',
  );
}

/** Returns whether a heading has neither text nor an image. A written `{#id}` does not count as text. */
function isEmpty(heading: Heading): boolean {
  const { text } = splitWrittenId(inlineText(heading));
  return text === '' && !nodesIn(heading).some(({ type }) => type === 'image');
}

function isField(heading: Heading, isAfterField: boolean): boolean {
  const text = inlineText(heading);
  const content = heading.children.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  const isLink = content.length === 1 && content[0]?.type === 'link';
  if (isLink && LINKED.test(text)) return true;
  return FIELD.test(text) || (isAfterField ? VAGUE_FIELD : VAGUE_FIELD_WITH_NUMBER).test(text);
}

function paragraphOf({ children, position }: Heading): Paragraph {
  return { type: 'paragraph', children, ...(position && { position }) };
}

const MEETING = '(?:本次|会议|會議|组会|周会|例会|讨论|开会)';
const CHINESE = `${MEETING}{0,2}(?:日期|时间|時間|地点|地點|时长|主持人?|记录人|記錄人|记录员|参会(?:人员?|者)?|参加(?:人员|者)|与会(?:人员?|者)?|與會者|出席(?:人员?|者)?|到会(?:人员)?|列席(?:人员)?|缺席(?:人员?|者)?|请假(?:人员)?)|${MEETING}{1,2}(?:名称|编号|方式|形式|链接|連結|地址|号)|腾讯会议`;
const ENGLISH =
  '(?:meeting |session )?(?:date|meeting time|location|venue|duration|start(?: time)?|end(?: time)?|(?:meeting |zoom )(?:link|url|id)|recording|chair(?:ed by|person|man)|moderator|facilitator|organi[sz]er|called (?:by|to order)|adjourned|attendees?|attendance|participants|invitees|present|members present|absent|absentees|members absent|apologies|regrets|guests|note ?-?taker|notes(?: taken)? by|minutes(?: taken)? by|minute ?-?taker|taken by|prepared by|scribe|secretary|recorder|next meeting)';
const OTHERS =
  'datum|uhrzeit|zeit|ort|dauer|teilnehmer(?:innen|\\*innen)?|anwesend|abwesend|protokoll(?:ant)?|heure|lieu|durée|présents|absents|fecha|hora|lugar|duración|asistentes|日時|場所|参加者|出席者|欠席者|일시|날짜|시간|장소|참석자|참석';
const NAME = `(?:${CHINESE}|${ENGLISH}|${OTHERS})`;
const FURTHER =
  '(?: ?(?:[/&+,，、和与及]|and|und|et|y) ?(?:date|time|place|location|where|notes?|note ?-?taker|地点|时间|日期|地點|時間|ort|zeit))*';

/** The name of a field and its value. */
const FIELD = new RegExp(
  `^\\P{L}{0,3}${NAME}${FURTHER} ?(?:\\([^()]{1,20}\\))? ?[:：]\\s*\\S`,
  'iu',
);

/** Names that are topics as well, as in `### Zoom: a video system`. */
const VAGUE =
  '^(?:notes?|minutes|host|recorder|time|when|where|place|room|length|zoom|chair|记录|主持|備註)\\s*[:：]\\s*';
const VAGUE_FIELD = new RegExp(`${VAGUE}\\S`, 'iu');
const VAGUE_FIELD_WITH_NUMBER = new RegExp(`${VAGUE}(?:\\d|https?:)`, 'iu');

/** The text of a link to what belongs to a meeting. */
const LINKED =
  /^(?:(?:github|zoom|meeting|the) )*(?:agenda(?: page)?|(?:audio(?:\/| and )?)?video|audio|recording|slides|transcript|chat log|录像|录音|回放|会议链接|議程|议程)(?: (?:of|for|from) .{1,40})?$/iu;
