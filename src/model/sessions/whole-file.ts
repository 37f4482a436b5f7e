import { endingDate } from '../dates/trailing-date.ts';
import { readHeadingDate } from '../dates/heading-date.ts';
import type { FileDate } from './file-date.ts';
import type { FrontMatter } from './front-matter.ts';
import type { FileHeading } from './file-heading.ts';
import type { Stretch } from './split-file.ts';

/**
 * The stretch of a file without a dated heading, on the date that the file says, with the tags of
 * its front matter. Its label is the
 * H1, else the title of the front matter, else what the file's name says beside the date.
 */
export function wholeFile(
  stretch: Stretch,
  {
    date,
    title,
    front,
  }: { date: FileDate | null; title: FileHeading | null; front: FrontMatter | null },
): Stretch {
  const tags = front?.tags.words ?? [];
  const fallback = front?.title?.text ?? date?.label ?? '';
  if (date === null) return { ...stretch, tags, label: title?.text ?? fallback };
  const { start, end } = date;
  return {
    ...stretch,
    tags,
    start,
    end,
    label: title === null ? fallback : labelOf(title.text, start),
  };
}

/** The text without a date that is the file's own. */
function labelOf(text: string, start: string): string {
  const ending = endingDate(text, { order: null });
  if (ending?.kind === 'day' && ending.start === start) return ending.label;
  const date = readHeadingDate(text, { order: null });
  if (date.kind !== 'no-year') return text;
  const [, month, day] = start.split('-').map(Number);
  return date.start.month === month && date.start.day === day ? date.label : text;
}
