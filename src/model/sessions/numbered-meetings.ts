import type { FileHeading } from './file-heading.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';

/**
 * Headings that count meetings or weeks, as `第三次会议`, `Meeting 3` and `Week 3`, in a file without any
 * date: those of the highest level where two or more have different numbers and no more others stand
 * beside them. Each opens a session without a date.
 */
export function numberedMeetings({ headings, title, lines }: FileBlocks): FoundSessions | null {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const ofLevel = headings.filter((heading) => heading.level === level);
    const numbered = ofLevel.filter(({ text }) => NUMBERED.test(text));
    const others = ofLevel.filter((each) => each !== title && !numbered.includes(each)).length;
    const texts = new Set(numbered.map(({ text }) => text));
    if (texts.size < 2 || others > numbered.length) continue;
    const opens = (heading: FileHeading) => numbered.includes(heading);
    return {
      headings: headings.map((each) => (opens(each) ? { ...each, opensUndated: true } : each)),
      lines,
    };
  }
  return null;
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const NUMBERED = new RegExp(
  String.raw`^(?:第 ?${NUMBER} ?(?:次|周|週|期|回)(?!实验|作业|迭代)|(?:组会|周会|例会|会议|周报) ?#?${NUMBER}(?!\d)|(?:(?:team|group|weekly|project) )?(?:meeting|week|minutes|sync) ?(?:no\. ?|#)?\d{1,3}(?![\d.]))`,
  'iu',
);
