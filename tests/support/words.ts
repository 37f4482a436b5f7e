import { readPage } from '../../src/model/page-outline.ts';
import { splitFile } from '../../src/model/split.ts';
import type { Chunk } from '../../src/model/types.ts';
import type { NotesText } from './notes-fixtures.ts';

/**
 * The words that the parts of a file have fewer times than the file as a whole, parsed as one
 * document (above 0), and those that they have more often (below 0). Words of front matter, which no
 * parser reads, are those of its lines that are shown.
 */
export function wordsLost({ file, text }: NotesText): Record<string, number> {
  const { title, preamble, stretches } = splitFile({ file, text, defaultYear: 2020 });
  const counts = new Map<string, number>();
  const count = (words: string, by: number) => {
    for (const [word] of words.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(textOf({ file, heading: null, line: 1, source: text, definitions: '' }), 1);
  const headings = stretches.map(({ chunk }) => chunk.heading);
  if (!headings.some((heading) => heading?.text === title && heading?.level === 1)) {
    count(title ?? '', -1);
  }
  if (preamble !== null) count(textOf(preamble), -1);
  let last: string[] = [];
  for (const { group, chunk } of stretches) {
    // A group is said once, before the first session under it.
    const groups = group === null ? [] : group.split(' · ');
    const same = groups.findIndex((each, index) => each !== last[index]);
    count(groups.slice(same < 0 ? groups.length : same).join(' '), -1);
    last = groups;
    count(chunk.heading?.text ?? '', -1);
    count(textOf(chunk), -1);
  }
  return Object.fromEntries([...counts].filter(([, number]) => number !== 0));
}

/** Numbers and words of Latin letters; each character of other scripts. */
const WORD = /[\p{Script=Latin}\p{N}]+|\p{L}/gu;

function textOf(chunk: Chunk): string {
  const { introduction, sections, figures } = readPage({ chunks: [chunk] }).outline;
  return [
    introduction,
    ...sections.flatMap(({ heading, text }) => [heading, text]),
    ...figures.map(({ name }) => name),
  ].join('\n');
}
