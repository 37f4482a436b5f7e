import { styleText } from 'node:util';
import type { ReportOptions, Role } from './report.ts';

/**
 * Whether output to a stream has colours: `FORCE_COLOR` decides, `0` and `false` against them, then
 * `NO_COLOR`, then whether it is a terminal. Rules: https://no-color.org, https://force-color.org
 */
export function isColoured(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !/^(?:0|false)$/i.test(forced);
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stream.isTTY === true;
}

/** Colours a part of a report. */
export const paint: NonNullable<ReportOptions['paint']> = (role, text) =>
  styleText(COLOURS[role], text, { validateStream: false });

const COLOURS = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'cyan'],
  place: ['bold'],
  aside: ['dim'],
  removed: ['red'],
  added: ['green'],
} satisfies Record<Role, Parameters<typeof styleText>[0]>;
