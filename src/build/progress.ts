import type { Language } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';

/** A kind of work that may take long. */
export type Work = keyof Dictionary['progress'];

/** Tells how far a work has come: `step` after each of its parts, `done` when it has ended. */
export type Progress = { step: () => void; done: () => void };

type ProgressOptions = {
  language: Language;
  stream?: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
};

/**
 * Shows how far a work has come that takes more than a second: on a terminal in one line that is
 * written again, at most ten times a second; elsewhere in lines of their own, at each tenth of the
 * way and at least each ten seconds. `total` is null where nobody knows it. Other work is quiet.
 */
export function progress(
  work: Work,
  total: number | null,
  { language, stream = process.stderr, now = () => performance.now() }: ProgressOptions,
): Progress {
  const started = now();
  let [count, shown, shownAt] = [0, 0, Number.NEGATIVE_INFINITY];
  const words = () =>
    `${dictionaryOf(language).progress[work]} ${total === null ? count : `${count}/${total}`}`;
  const write = stream.isTTY
    ? () => stream.write(`\r\u001B[K${words()}`)
    : () => stream.write(`${words()}\n`);
  const show = () => {
    [shown, shownAt] = [count, now()];
    write();
  };
  const tenths = (part: number) => (total === null ? 0 : Math.floor((10 * part) / total));
  const isDue = () => {
    // What is over need not be told to have begun.
    const isOver = count === total && shown === 0;
    if (isOver || now() - started < QUIET) return false;
    if (stream.isTTY) return now() - shownAt >= 100;
    return tenths(count) > tenths(shown) ? now() - shownAt >= 1000 : now() - shownAt >= 10_000;
  };
  return {
    step: () => {
      count += 1;
      if (isDue()) show();
    },
    done: () => {
      if (shownAt === Number.NEGATIVE_INFINITY) return;
      if (shown < count) show();
      if (stream.isTTY) stream.write('\n');
    },
  };
}

/** How long a work is quiet, in milliseconds. */
const QUIET = 1000;
