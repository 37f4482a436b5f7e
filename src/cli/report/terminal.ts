import { styleText } from 'node:util';
import type { Severity } from '../../model/rules.ts';

/** The role of a piece of output, which decides its colour. */
export type Role = Severity | 'place' | 'aside' | 'removed' | 'added';

/**
 * Returns whether output to a stream has colours. `FORCE_COLOR` decides first (`0` and `false` turn
 * colours off), then `NO_COLOR`, then whether the stream is a terminal. See https://no-color.org and
 * https://force-color.org.
 */
export function isColoured(
  stream: { isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !/^(?:0|false)$/i.test(forced);
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stream.isTTY === true;
}

/** Colours a piece of output. */
export function paint(role: Role, text: string): string {
  return styleText(COLOURS[role], text, { validateStream: false });
}

const COLOURS = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'cyan'],
  place: ['bold'],
  aside: ['dim'],
  removed: ['red'],
  added: ['green'],
} satisfies Record<Role, Parameters<typeof styleText>[0]>;

/** Replaces line breaks and everything that controls a terminal with spaces. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** Control characters, line separators and marks that change the direction of text. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
