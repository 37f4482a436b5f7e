import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/build/progress.ts';

/** Returns what is written for a task whose parts take `each` milliseconds. */
function written({
  total,
  parts = total ?? 0,
  each,
  isTTY = false,
}: {
  total: number | null;
  parts?: number;
  each: number;
  isTTY?: boolean;
}): string {
  let [text, time] = ['', 0];
  const write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  const task = startProgress('pages', total, {
    language: 'en',
    stream: { isTTY, write },
    now: () => time,
  });
  for (let part = 0; part < parts; part += 1) {
    time += each;
    task.step();
  }
  task.done();
  return text;
}

const lines = (text: string) => text.split('\n').slice(0, -1);

describe('startProgress', () => {
  it.each([true, false])(
    'writes nothing for a task shorter than a second (terminal: %s)',
    (isTTY) => {
      expect(written({ total: 90, each: 11, isTTY })).toBe('');
    },
  );

  it('writes a line after a second and at every 10 % without a terminal', () => {
    expect(lines(written({ total: 100, each: 250 }))).toEqual(
      [4, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((count) => `rendering pages ${count}/100`),
    );
  });

  it('writes a line every ten seconds if 10 % take longer', () => {
    expect(lines(written({ total: 1000, each: 1000, parts: 31 }))).toEqual(
      [1, 11, 21, 31].map((count) => `rendering pages ${count}/1000`),
    );
  });

  it('writes at most one line per second', () => {
    expect(lines(written({ total: 10_000, each: 0.3 }))).toHaveLength(3);
  });

  it('writes nothing if the only part took long', () => {
    expect(written({ total: 1, each: 5000 })).toBe('');
  });

  it('ends with the total', () => {
    expect(lines(written({ total: 15, each: 1000 })).at(-1)).toBe('rendering pages 15/15');
  });

  it('redraws one line on a terminal, ten times a second', () => {
    const text = written({ total: 2000, each: 1, isTTY: true });
    const writes = text.split('\r\u001B[K').slice(1);
    expect(writes).toHaveLength(11);
    expect(writes.at(0)).toBe('rendering pages 1000/2000');
    expect(writes.at(-1)).toBe('rendering pages 2000/2000\n');
    expect(text.match(/\n/g)).toHaveLength(1);
  });

  it('counts the parts if the total is unknown', () => {
    expect(lines(written({ total: null, each: 2000, parts: 7 }))).toEqual([
      'rendering pages 1',
      'rendering pages 6',
      'rendering pages 7',
    ]);
  });
});
