import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A running file of `sessions` meetings, a week apart from 2000-01-05 on: the sessions of the
 * project's own notes again and again, each time with other headings and words. The same options
 * give the same text. Without `images` the lines that are an image are left out.
 */
export function generateNotes({ sessions, seed = 1, images = true }: GenerateOptions): string {
  const [title = '', ...originals] = notesOf();
  const bodies = originals.map((text) => text.slice(text.indexOf('\n') + 1));
  const random = randomFrom(seed);
  const written = Array.from({ length: sessions }, (_, index) => {
    const body = vary(bodies[index % bodies.length] ?? '', random);
    const date = new Date(FIRST + index * WEEK);
    const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].join('/');
    return `## ${day}\n${images ? body : body.replace(IMAGE_LINE, '')}`;
  });
  return [title, ...written].map((text) => `${text.trimEnd()}\n`).join('\n');
}

type GenerateOptions = { sessions: number; seed?: number; images?: boolean };

const FIRST = Date.UTC(2000, 0, 5);
const WEEK = 7 * 24 * 3600 * 1000;
const IMAGE_LINE = /^\s*!\[[^\]\n]*\]\([^)\n]*\)[ \t]*\n/gm;

/** The title of the notes, then their sessions with the heading of each. */
function notesOf(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../notes/会议笔记.md'), 'utf8');
  return text.replaceAll('\r\n', '\n').split(/^(?=## \d)/m);
}

const HEADING_WORDS = [
  'revisited',
  'in practice',
  '续',
  '实验',
  '进展',
  'benchmarks',
  '讨论',
  'v2',
];

/** Gives half of the headings and a third of the list items outside fences another word at their end. */
function vary(body: string, random: () => number): string {
  let fenced = false;
  const lines = body.split('\n').map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return line;
    const word = HEADING_WORDS[Math.floor(random() * HEADING_WORDS.length)];
    if (/^#{3,} \S/.test(line) && random() < 1 / 2) return `${line} ${word}`;
    if (/^\s*- \S/.test(line) && !line.includes('![') && random() < 1 / 3) {
      return `${line} ${Math.floor(random() * 1000)}`;
    }
    return line;
  });
  return lines.join('\n');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.main) {
  const [sessions = '1000', seed = '1'] = process.argv.slice(2);
  process.stdout.write(generateNotes({ sessions: Number(sessions), seed: Number(seed) }));
}
