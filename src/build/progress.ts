import type { Language } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';

/** A task that may take long, by the name of its text. */
export type ProgressTask = keyof Dictionary['progress'];

/** Reports the progress of a task: call `step` after each part and `done` at the end. */
export type Progress = { step: () => void; done: () => void };

type ProgressOptions = {
  language: Language;
  stream?: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  /** Returns the time of a monotonic clock in milliseconds. */
  now?: () => number;
};

/**
 * Starts to report the progress of a task. Nothing is written during the first second. After that a
 * terminal shows a single line that is redrawn at most ten times a second. Other streams get a line
 * at every 10 % and at least every ten seconds. `total` is the number of parts, or null if it isn't
 * known.
 */
export function startProgress(
  task: ProgressTask,
  total: number | null,
  { language, stream = process.stderr, now = () => performance.now() }: ProgressOptions,
): Progress {
  const started = now();
  const text = dictionaryOf(language).progress[task];
  let [count, shown, shownAt] = [0, 0, Number.NEGATIVE_INFINITY];
  const show = () => {
    [shown, shownAt] = [count, now()];
    const line = `${text} ${total === null ? count : `${count}/${total}`}`;
    stream.write(stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };
  const tenths = (part: number) => (total === null ? 0 : Math.floor((10 * part) / total));
  const isDue = () => {
    // Don't announce a task that has already finished.
    const isFinished = count === total && shown === 0;
    if (isFinished || now() - started < QUIET_TIME) return false;
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

/** How long nothing is written, in milliseconds. */
const QUIET_TIME = 1000;
