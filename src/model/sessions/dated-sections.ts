import type { FileHeading } from './file-heading.ts';
import { topDate } from './top-date.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';

/**
 * Headings that have their date on a line below, as `## 第三次会议` over `日期：2020/3/11`: those of the
 * highest level where there are two or more, and as many as others.
 */
export function datedSections({ headings, title, lines }: FileBlocks): FoundSessions | null {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const ofLevel = headings.filter((heading) => heading.level === level);
    if (ofLevel.length < 2) continue;
    const dated = new Map(
      ofLevel.map((heading) => [heading, datedBelow(heading, headings, lines)]),
    );
    const found = ofLevel.filter((heading) => dated.get(heading)).length;
    const others = ofLevel.filter((heading) => heading !== title).length - found;
    if (found < 2 || others > found) continue;
    return { headings: headings.map((heading) => dated.get(heading) ?? heading), lines };
  }
  return null;
}

function datedBelow(
  heading: FileHeading,
  headings: readonly FileHeading[],
  lines: readonly string[],
): FileHeading | null {
  const next = headings.find(({ line, level }) => line > heading.line && level <= heading.level);
  const said = topDate(lines.slice(heading.endLine, (next?.line ?? lines.length + 1) - 1));
  if (said?.read.kind !== 'day') return null;
  const { start, end } = said.read;
  const { text } = heading;
  return {
    ...heading,
    date: {
      kind: 'day',
      start,
      end,
      others: [],
      label: text,
      weekdayWrong: null,
      form: '',
      written: '',
    },
  };
}
