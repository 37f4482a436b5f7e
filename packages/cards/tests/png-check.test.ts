import { describe, expect, it } from 'vitest';
import { isIntactPng } from '../src/png-check.ts';
import { noise } from './support.ts';

describe('isIntactPng', () => {
  it('accepts a PNG and detects any flipped bit, missing end and added byte', async () => {
    const png = await noise(12, 9);
    expect(isIntactPng(png)).toBe(true);
    for (let at = 0; at < png.length; at += 1) {
      const flipped = Buffer.from(png);
      flipped[at] = (png[at] ?? 0) ^ (1 << (at % 8));
      expect([at, isIntactPng(flipped), isIntactPng(png.subarray(0, at))]).toEqual([
        at,
        false,
        false,
      ]);
    }
    expect(isIntactPng(Buffer.concat([png, Buffer.alloc(1)]))).toBe(false);
  });
});
