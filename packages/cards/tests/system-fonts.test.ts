import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findSystemFonts } from '../src/system-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'system-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Creates empty files, and returns their folder. */
function withFonts(name: string, files: readonly string[]): string {
  for (const file of files) {
    mkdirSync(join(folder, name, file, '..'), { recursive: true });
    writeFileSync(join(folder, name, file), '');
  }
  return join(folder, name);
}

describe('findSystemFonts', () => {
  it('finds known fonts in subfolders, sorted by preference', () => {
    const fonts = withFonts('all', [
      'dejavu/DejaVuSans.ttf',
      'noto/NotoSansCJK-Bold.ttc',
      'noto/NotoSansCJK-Regular.ttc',
      'noto/NotoColorEmoji.ttf',
      'other/Unknown.ttf',
    ]);
    const noto = (weight: string) => ({
      path: join(fonts, `noto/NotoSansCJK-${weight}.ttc`),
      index: 2,
    });
    const dejavu = { path: join(fonts, 'dejavu/DejaVuSans.ttf'), index: 0 };
    expect(findSystemFonts([fonts])).toEqual({
      emoji: [{ path: join(fonts, 'noto/NotoColorEmoji.ttf'), index: 0 }],
      bold: [noto('Bold'), noto('Regular'), dejavu],
      regular: [noto('Regular'), dejavu],
    });
  });

  it('takes a font that several folders have from the first of them', () => {
    const [first, second] = [withFonts('1', ['msyh.ttc']), withFonts('2', ['msyh.ttc'])];
    expect(findSystemFonts([first, second]).regular).toEqual([
      { path: join(first, 'msyh.ttc'), index: 0 },
    ]);
  });

  it('returns empty lists if no folder exists', () => {
    expect(findSystemFonts(['/nowhere'])).toEqual({ emoji: [], bold: [], regular: [] });
  });
});
