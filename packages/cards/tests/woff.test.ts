import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { unpackWoff } from '../src/woff.ts';

const FILE = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff';

describe('unpackWoff', () => {
  it('returns a font whose tables have the checksums of its directory', () => {
    const font = unpackWoff(readFileSync(createRequire(import.meta.url).resolve(FILE)));
    const tables = font.readUInt16BE(4);
    expect(tables).toBeGreaterThan(8);
    for (let index = 0; index < tables; index += 1) {
      const entry = 12 + 16 * index;
      const tag = font.toString('latin1', entry, entry + 4);
      const offset = font.readUInt32BE(entry + 8);
      const length = font.readUInt32BE(entry + 12);
      expect(offset % 4).toBe(0);
      let sum = 0;
      for (let at = offset; at < offset + length; at += 4)
        sum = (sum + font.readUInt32BE(at)) >>> 0;
      // The head table holds the checksum of the whole file, which its own leaves out.
      if (tag === 'head') sum = (sum - font.readUInt32BE(offset + 8)) >>> 0;
      expect(sum, tag).toBe(font.readUInt32BE(entry + 4));
    }
  });
});
