import type { SearchSection } from '../../../src/search/shared/types.ts';
import { seededRandom } from '../random.ts';

/**
 * Generates sections of notes, always the same for the same seed: about eleven sections a session and
 * one session a week. As in natural language, a few words are frequent and many are rare.
 */
export function generatedSections({
  language,
  sessions,
  seed,
}: {
  language: 'zh' | 'en' | 'both';
  sessions: number;
  seed: number;
}): SearchSection[] {
  const random = seededRandom(seed);
  const write = { zh: chinese, en: english, both: mixed }[language](random, sessions);
  const sections: SearchSection[] = [];
  for (let number = 0; number < sessions; number += 1) {
    const day = new Date(Date.UTC(2001, 0, 1 + number * 7)).toISOString().slice(0, 10);
    const session = { id: day, title: day, date: day };
    const count = 8 + Math.floor(random() * 7);
    for (let index = 0; index < count; index += 1) {
      const blocks = Array.from({ length: 1 + Math.floor(random() * 6) }, () => write(12));
      sections.push({
        url: `/${day}/#s${index}`,
        heading: write(5),
        path: index === 0 ? [] : [`Topic ${number}`],
        text: blocks.join(' · '),
        session,
        hasFigure: random() < 0.3,
        files: '',
        thumbnail: null,
        order: sections.length,
      });
    }
  }
  return sections;
}

type Writer = (longest: number) => string;

/** Creates words of two or three characters, mostly joined, some with a space or sign between. */
function chinese(random: () => number, sessions: number): Writer {
  const characters = Array.from({ length: 1200 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index * 13),
  );
  const character = () => common(characters, random);
  const words = Array.from({ length: 200 + sessions * 8 }, () =>
    Array.from({ length: 1 + Math.ceil(random() * 2) }, character).join(''),
  );
  const breaks = ['', '', '', '', '', '，', ' ', '、', '：', '的'];
  return phrases(
    random,
    () => common(words, random),
    () => any(breaks, random),
  );
}

/** Creates words of one to four syllables with endings, capitals and numbers, and compounds. */
function english(random: () => number, sessions: number): Writer {
  const syllables =
    'ba co di fer gon hy in jo ka lum mem net op per qua ro sto tra un vir web zo'.split(' ');
  const endings = ['', '', '', 's', 'ing', 'tion', 'ed', 'er', '2', 'X'];
  const words = Array.from({ length: 300 + sessions * 12 }, () => {
    const length = 1 + Math.floor(random() * 4);
    const word =
      Array.from({ length }, () => any(syllables, random)).join('') + any(endings, random);
    return random() < 0.2
      ? word.toUpperCase()
      : random() < 0.2
        ? word.charAt(0).toUpperCase() + word.slice(1)
        : word;
  });
  const breaks = ['-', '_', '/', "'", '. ', ', ', ' (', ') ', '++ '];
  const gap = () => (random() < 0.95 ? ' ' : any(breaks, random));
  return phrases(random, () => common(words, random), gap);
}

function mixed(random: () => number, sessions: number): Writer {
  const han = chinese(random, sessions);
  const latin = english(random, sessions);
  return (longest) => {
    const parts = [random() < 0.5 ? han : latin, random() < 0.3 ? latin : han];
    return parts.map((write) => write(longest / 2)).join(random() < 0.5 ? ' ' : '');
  };
}

function phrases(random: () => number, word: () => string, gap: () => string): Writer {
  return (longest) => {
    let text = word();
    const more = Math.floor(random() * longest);
    for (let count = 0; count < more; count += 1) text += gap() + word();
    return text.trim();
  };
}

function any<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Returns a random item, more often one of the first. */
function common<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(items.length * random() ** 3)] as T;
}
