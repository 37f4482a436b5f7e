import { type FileHeading, opensSession } from '../file-headings.ts';
import { showsNothing } from '../blank-lines.ts';
import { mayBeSession } from './session-like.ts';

/**
 * Finds text that Markdown reads as a heading because of a `---` right under it, in a file with
 * sessions. The text is a sentence or has several lines, or a session or the end of the file follows,
 * so that the rule was meant to separate.
 */
export function accidentalHeadings(
  headings: readonly FileHeading[],
  lines: readonly string[],
): FileHeading[] {
  if (!headings.some(opensSession)) return [];
  return headings.filter((heading, index) => {
    const { line, endLine, level, isDateLine, text } = heading;
    if (level !== 2 || endLine === line || isDateLine) return false;
    if (opensSession(heading) || mayBeSession(heading)) return false;
    if (endLine > line + 1 || isSentence(text)) return true;
    const next = headings[index + 1];
    if (next !== undefined && !opensSession(next)) return false;
    return lines.slice(endLine, (next?.line ?? lines.length + 1) - 1).every(showsNothing);
  });
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_TITLE || /[。！；;.,，、…]$/u.test(text);
}

const LONGEST_TITLE = 60;
