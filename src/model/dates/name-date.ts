import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel, unwrapLabel } from './label.ts';

/**
 * The date that the name of a file says, with or without a year, or its folders with it, as in
 * `2020/03/11.md`. `label` is the rest of the name. Null where it says none.
 */
export function nameDate(file: string): (HeadingDate & { kind: 'day' | 'no-year' }) | null {
  const path = file.replace(/\.md$/i, '');
  const folders = FOLDERS.exec(path);
  if (folders !== null) {
    const date = readHeadingDate(folders.slice(1).join('-'), { order: null });
    if (date.kind === 'day') return date;
  }
  const stem = path.slice(path.lastIndexOf('/') + 1);
  const whole = readHeadingDate(stem, { order: null });
  if (whole.kind === 'day') return whole;
  for (const { index } of stem.matchAll(NUMBER)) {
    const date = readHeadingDate(stem.slice(index), { order: null });
    if (date.kind !== 'day') continue;
    const before = unwrapLabel(trimLabel(stem.slice(0, index)));
    return { ...date, label: [before, date.label].filter(Boolean).join(' ') };
  }
  return whole.kind === 'no-year' ? whole : null;
}

const FOLDERS = /(?:^|\/)(\d{4})年?\/(\d{1,2})月?\/(\d{1,2})日?$/;

/** Where a number begins that is no part of a longer one. */
const NUMBER = /(?<![\d.])\d/g;
