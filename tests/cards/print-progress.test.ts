import { describe, expect, it } from 'vitest';
import { printProgress } from '../../src/cards/print-progress.ts';

function printed(isTTY: boolean): string {
  let text = '';
  const write = (part: string | Uint8Array) => {
    text += String(part);
    return true;
  };
  const print = printProgress((done, total) => `${done}/${total}`, { isTTY, write });
  for (let done = 1; done <= 1000; done += 1) print(done, 1000);
  return text;
}

describe('progress', () => {
  it('stays on one line of a terminal', () => {
    expect(printed(true)).toMatch(/^(?:\r\d+\/1000)+\n$/);
    expect(printed(true).split('\r').at(-1)).toBe('1000/1000\n');
  });

  it('takes a plain line for each tenth elsewhere', () => {
    expect(printed(false).split('\n')).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `${(index + 1) * 100}/1000`),
      '',
    ]);
  });
});
