import stringWidth from 'fast-string-width';
import { type DiagnosticGroup, distinctValues, hasLines } from '../../model/diagnostic-groups.ts';
import type { Place } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { GUTTER, notesPath, type ReportOptions, reportLines } from './report.ts';
import { printable } from './terminal.ts';

export type GroupReportOptions = ReportOptions & {
  /** Returns the id of the page that shows a line of the notes. */
  pageOf?: (place: Place) => string | null;
};

/**
 * Formats a group of diagnostics: its first one in full, then how many there are and where. Images and
 * links are listed by session, one line each; other rules have a single line.
 */
export function groupReport(group: DiagnosticGroup, options: GroupReportOptions): string {
  const [first] = group;
  const report = reportLines(first, options);
  if (group.length === 1) return report;
  const { language, paint = (_role, text: string) => text, width = 100 } = options;
  const texts = dictionaryOf(language).commands.group;
  const margin = ' '.repeat(GUTTER);
  const room = width - GUTTER - 2;
  const values = distinctValues(group);
  const labelled = (placeOf: (place: Place) => string) =>
    group.map(({ place }, index) => [placeOf(place), values[index]].filter(Boolean).join(' '));
  const lines = labelled(({ line }) => String(line));
  const pages = BY_PAGE.test(first.rule) ? labelsByPage(group, lines, options) : null;
  if (pages === null) {
    const start = `${texts.total(group.length)}${texts.colon}`;
    const labels = labelled((place) => placeLabel(group, place, options));
    const list = fitted(labels, room - stringWidth(start));
    return `${report}\n${margin}${paint('aside', '=')} ${start}${list}`;
  }
  const listed = [...pages].map(([page, each]) => {
    const start = `${page}${texts.colon}`;
    return `${margin}  ${start}${fitted(each, room - stringWidth(start))}`;
  });
  const left = listed.length - MAX_PAGES;
  return [
    report,
    `${margin}${paint('aside', '=')} ${texts.byPage(group.length, listed.length)}`,
    ...listed.slice(0, MAX_PAGES),
    ...(left > 0 ? [`${margin}  ${texts.more(left)}`] : []),
  ].join('\n');
}

/** Rules whose diagnostics are looked up session by session. */
const BY_PAGE = /^(?:image-(?!unused|duplicate|oversize|ending|unreadable)|link-)/;

/** The most sessions that are listed. */
const MAX_PAGES = 8;

/** Returns the line of a place; with its file if the group has several, and no line in an image. */
function placeLabel(
  group: DiagnosticGroup,
  { file, line }: Place,
  { notesDir }: ReportOptions,
): string {
  const path = printable(notesPath(file, { notesDir }));
  if (!hasLines(file)) return path;
  return group.every(({ place }) => place.file === file) ? String(line) : `${path}:${line}`;
}

/** Groups labels by the page of their diagnostics. Null if none of them is on a page. */
function labelsByPage(
  group: DiagnosticGroup,
  labels: readonly string[],
  { pageOf = () => null }: GroupReportOptions,
): Map<string, string[]> | null {
  const pages = new Map<string, string[]>();
  for (const [index, { place }] of group.entries()) {
    const page = pageOf(place) ?? '';
    pages.set(page, [...(pages.get(page) ?? []), labels[index] ?? '']);
  }
  return pages.has('') ? null : pages;
}

/** Joins as many items as fit into a number of cells, at least one, and the number of the others. */
function fitted(items: readonly string[], cells: number): string {
  let text = '';
  for (const [index, item] of items.entries()) {
    const next = `${index === 0 ? '' : `${text}, `}${printable(item)}`;
    const left = items.length - index - 1;
    const end = left === 0 ? '' : `, +${left}`;
    if (index > 0 && stringWidth(next + end) > cells) return `${text}, +${left + 1}`;
    text = next;
  }
  return text;
}
