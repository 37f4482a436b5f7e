import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../tests/support/random.ts';

/**
 * Generates a running file of `sessions` meetings, one a week from 2000-01-05 on. They repeat the
 * sessions of the project's own notes with varied headings and words. The same options return the
 * same text. Without `images`, lines that consist of an image are left out.
 */
export function generateNotes({ sessions, seed = 1, images = true }: GenerateOptions): string {
  const [title = '', ...originals] = notesOf();
  const bodies = originals.map((text) => text.slice(text.indexOf('\n') + 1));
  const random = seededRandom(seed);
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

/** Returns the title of the notes and then each of their sessions with its heading. */
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

/** Adds a word to half of the headings and a number to a third of the list items outside code. */
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

if (import.meta.main) {
  const [sessions = '1000', seed = '1', content] = process.argv.slice(2);
  const options = { sessions: Number(sessions), seed: Number(seed), images: content !== 'text' };
  process.stdout.write(generateNotes(options));
}
