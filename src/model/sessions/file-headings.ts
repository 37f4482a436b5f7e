import { settleOrder } from '../dates/day-order.ts';
import { readHeadingDate } from '../dates/heading-date.ts';
import type { FileHeading } from './file-heading.ts';
import { headingText } from '../markdown/plain-text.ts';
import type { Scan, ScannedHeading } from '../scan/scan-blocks.ts';
import { isTitleLike } from './title-like.ts';

/**
 * The headings of a file with the dates that they say. Lines such as `#会议记录` and `#2020/3/11` are
 * among them where they can be nothing else: the first line of the file, and dates. A parser takes
 * them for text, since `#` may begin a hashtag, but it never sees the lines at which a file is cut.
 */
export function fileHeadings(scan: Scan, lines: readonly string[]): FileHeading[] {
  const glued = scan.texts.filter(({ source }) => /^#[^#\s]/.test(source));
  const first = lines.findIndex((line) => line.trim() !== '') + 1;
  const kept = glued.filter(({ line, source }) => {
    const text = headingText(source.slice(1));
    if (readHeadingDate(text, { order: null }).kind === 'day') return true;
    const isAlone = /^\s*(?:#|$)/.test(lines[line] ?? '');
    return line === first && isAlone && !text.includes('#') && isTitleLike(text);
  });
  const all = [
    ...scan.headings,
    ...kept.map(({ line, source }): ScannedHeading => {
      return { level: 1, line, endLine: line, source: source.slice(1) };
    }),
  ].sort((a, b) => a.line - b.line);
  return datedHeadings(all);
}

function datedHeadings(scanned: readonly ScannedHeading[]): FileHeading[] {
  const texts = scanned.map(({ source }) => headingText(source));
  const order = settleOrder(texts);
  return scanned.map(({ level, line, endLine }, index) => {
    const text = texts[index] ?? '';
    const date = readHeadingDate(text, { order });
    return { text, level, line, endLine, date, inferred: null, isMark: false, opensUndated: false };
  });
}
