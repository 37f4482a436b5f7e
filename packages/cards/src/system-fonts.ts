import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** A font file of the system; `index` selects a font of a collection. */
export type SystemFont = { path: string; index: number };

export type SystemFonts = Record<'emoji' | 'bold' | 'regular', SystemFont[]>;

/**
 * Finds installed fonts that have what Noto Sans SC lacks: colour emoji, rare Han characters, other
 * scripts and symbols. Each list is sorted by preference.
 */
export function findSystemFonts(folders: readonly string[] = FOLDERS): SystemFonts {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const path of fontFiles(folder)) {
      const name = basename(path);
      if (!files.has(name)) files.set(name, path);
    }
  }
  const installed = (names: readonly [name: string, index: number][]): SystemFont[] =>
    names.flatMap(([name, index]) => {
      const path = files.get(name);
      return path === undefined ? [] : { path, index };
    });
  return {
    emoji: installed(EMOJI),
    bold: installed([...BOLD, ...REGULAR]),
    regular: installed(REGULAR),
  };
}

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
];

const EMOJI: [string, number][] = [
  ['NotoColorEmoji.ttf', 0],
  ['Apple Color Emoji.ttc', 0],
  ['seguiemj.ttf', 0],
];

// Font 2 of Noto's collections is the one for simplified Chinese.
const BOLD: [string, number][] = [
  ['NotoSansCJK-Bold.ttc', 2],
  ['msyhbd.ttc', 0],
  ['DejaVuSans-Bold.ttf', 0],
  ['Arial Bold.ttf', 0],
  ['arialbd.ttf', 0],
];

const REGULAR: [string, number][] = [
  ['NotoSansCJK-Regular.ttc', 2],
  ['PingFang.ttc', 0],
  ['msyh.ttc', 0],
  ['simsunb.ttf', 0],
  ['DejaVuSans.ttf', 0],
  ['Arial Unicode.ttf', 0],
  ['seguisym.ttf', 0],
  ['arial.ttf', 0],
];

/** Lists the font files in a folder and its subfolders, sorted. A missing folder has none. */
function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
