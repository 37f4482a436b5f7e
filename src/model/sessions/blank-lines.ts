/**
 * Returns whether the site shows nothing of a line of Markdown: a blank line, a rule, a heading
 * without text, `[TOC]`, a target such as `<a name="x"></a>`, a comment or a line break.
 */
export function showsNothing(line: string): boolean {
  const text = line.trim();
  if (text === '') return true;
  if (!/^[-*_#<&[%]/.test(text)) return false;
  const rest = text.replace(INVISIBLE, '').trim();
  return rest === '' || RULE.test(rest) || /^(?:#{1,6}|\[toc\])$/i.test(rest);
}

/** Returns whether the site shows nothing of the lines of a range, from 1, without `to` itself. */
export function isBlankRange(
  lines: readonly string[],
  { from, to }: { from: number; to: number },
): boolean {
  return lines.slice(from - 1, to - 1).every(showsNothing);
}

const INVISIBLE =
  /<a\b[^<>]*>\s*<\/a>|<a\b[^<>]*\/>|<br\s*\/?>|<!--(?:(?!-->).)*-->|&(?:nbsp|ensp|emsp);|%%(?:(?!%%).)+%%/gi;

const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
