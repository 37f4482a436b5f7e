import { splitFile } from '../../../src/model/sessions/split-file.ts';

/** Splits a notes file and returns the date and the label of each segment, as in `2020-03-11 剪枝`. */
export function segmentTitles(
  text: string,
  { file = 'n.md', defaultYear = null }: { file?: string; defaultYear?: number | null } = {},
): string[] {
  return splitFile({ file, text, defaultYear }).segments.map(({ start, end, label }) =>
    `${start}${end === null ? '' : `--${end}`} ${label}`.trim(),
  );
}
