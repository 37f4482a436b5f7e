import type { PageEntry } from '../../../content/types.ts';
import { decodeReferences } from '../../../model/markdown/character-references.ts';
import type { SessionExcerpt } from '../../types.ts';
import { summaryOf } from './summary.ts';

/**
 * Returns a line that shows what a session without headings is about: its topic field, such as
 * `主题：…`, else its first sentence. Null for a session with headings or without text.
 */
export function sessionExcerpt({ rendered }: Pick<PageEntry, 'rendered'>): SessionExcerpt | null {
  const { sections, parts } = rendered.outline;
  if (sections.length > 0 || parts.length > 0) return null;
  const lines = textLines(rendered.pieces);
  for (const line of lines) {
    const topic = TOPIC.exec(line)?.[1];
    if (topic) return { text: summaryOf([topic], MAX_LENGTH), isQuote: false };
  }
  const first = lines.find((line) => !OTHER_FIELD.test(line)) ?? lines[0];
  if (first === undefined) return null;
  const sentence = SENTENCE.exec(first)?.[0] ?? first;
  return { text: summaryOf([sentence], MAX_LENGTH), isQuote: true };
}

const MAX_LENGTH = 90;

const TOPIC =
  /^(?:(?:会议|本次|今日|讨论|分享)?(?:主题|议题|题目)|topics?|subject|agenda)\s*[:：]\s*(.+)$/iu;

/** A field about the time, the place or the people, not about the topic. */
const OTHER_FIELD =
  /^(?:[\p{Script=Han} ]{0,4}(?:时间|日期|地点|方式|人员|人|者|会议号|链接)|attendees?|participants?|present|date|time|location|place|where|when|zoom[ \w]*|link|host|chair|scribe)\s*[:：]/iu;

/** Up to the end of a sentence. A dot inside a number or an abbreviation ends none. */
const SENTENCE = /^.{8,}?(?:[。！？!?](?=[^”’」』）)]|$)|\.(?=\s+\p{Lu}))/u;

/** Characters of HTML in which to look. */
const FAR_ENOUGH = 20_000;

/** Returns the lines of rendered text without code, which is rarely a summary. */
function textLines(pieces: PageEntry['rendered']['pieces']): string[] {
  const html = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('tex' in piece) return piece.tex.replaceAll('<', '&lt;');
    if ('figure' in piece || 'svg' in piece || 'topicEnd' in piece) return '\n';
    return piece.part === 'text' ? piece.text : '';
  });
  const text = html
    .join('')
    .slice(0, FAR_ENOUGH)
    .replace(/<pre[\s\S]*?<\/pre>|<sup[\s\S]*?<\/sup>|\n/gu, ' ')
    .replace(
      /<(?:br|\/?(?:p|li|ul|ol|div|blockquote|summary|details|tr|td|th|dt|dd|section))\b[^>]*>/gu,
      '\n',
    )
    .replace(/<[^>]*(?:>|$)/gu, '');
  const lines = text.split('\n').map((line) => decodeReferences(line).replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
}
