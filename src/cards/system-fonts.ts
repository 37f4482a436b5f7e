import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A font of the machine; `index` is the face's place in a collection. */
export type SystemFont = { path: string; index: number };

export type SystemFonts = Record<'emoji' | 'bold' | 'regular', SystemFont[]>;

/**
 * Fonts of the machine that have what the site's own font lacks, best first: colour emoji, rare Han
 * characters, other scripts and signs.
 */
export function findSystemFonts(folders: readonly string[] = FOLDERS): SystemFonts {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const path of filesIn(folder)) {
      const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      if (!files.has(name)) files.set(name, path);
    }
  }
  const present = (names: readonly [name: string, index: number][]): SystemFont[] =>
    names.flatMap(([name, index]) => {
      const path = files.get(name);
      return path === undefined ? [] : { path, index };
    });
  return {
    emoji: present(EMOJI),
    bold: present([...BOLD, ...REGULAR]),
    regular: present(REGULAR),
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

// The third face of Noto's collections is that of simplified Chinese.
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

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
