import { readPage } from '../../../src/model/outline/page-outline.ts';
import { withoutComments } from '../../../src/model/markdown/syntax/comments.ts';
import { readFrontMatter, shownLines } from '../../../src/model/sessions/file-dates/front-matter.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import type { Chunk } from '../../../src/model/types.ts';
import type { NotesText } from './notes-fixtures.ts';

/**
 * Compares how often each word occurs in the parts of a file and in the whole file, parsed as one
 * document. Returns the differences: above 0 if the parts lost the word, below 0 if they repeat it.
 * Counts the title, the tags and the shown lines of front matter, which the parser doesn't read.
 */
export function wordsLost({ file, text: written }: NotesText): Record<string, number> {
  // The tags of a file are on each of its pages.
  const text = written.replace(/^###### tags:.*$/gm, '');
  const { title, preamble, segments } = splitFile({ file, text, defaultYear: 2020 });
  const counts = new Map<string, number>();
  const count = (words: string, by: number) => {
    for (const [word] of words.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  const front = readFrontMatter(text.split('\n'));
  const lines = withoutComments(text.split('\n').slice((front?.end ?? 1) - 1));
  const shown =
    front === null ? [] : shownLines(front, { lines: [], heading: null, isOneSegment: true });
  const source = [...shown, ...lines].join('\n');
  count(textOf({ file, heading: null, line: 1, source, definitions: '' }), 1);
  count([front?.title?.text ?? '', ...(front?.tags.words ?? [])].join(' '), 1);
  const [only, ...others] = segments;
  const isPage = others.length === 0 && only?.start === null && only.label === title;
  if (!isPage) count(title ?? '', -1);
  if (preamble !== null) count(textOf(preamble), -1);
  let last: string[] = [];
  for (const { group, label, tags, chunk } of segments) {
    count(tags.join(' '), -1);
    if (chunk.heading === null && front?.title?.text === label) count(label, -1);
    // A group is counted once, before its first session.
    const groups = group === null ? [] : group.split(' · ');
    const same = groups.findIndex((each, index) => each !== last[index]);
    count(groups.slice(same < 0 ? groups.length : same).join(' '), -1);
    last = groups;
    count(chunk.heading?.text ?? '', -1);
    // A chunk repeats the links of its heading on the line of the heading.
    const { heading, line, source: body } = chunk;
    if (heading !== null && heading.level > 0 && line <= heading.line) {
      const links = body.split('\n')[heading.line - line] ?? '';
      count(textOf({ ...chunk, source: `${links}\n\n${body}` }), 1);
      count(textOf(chunk), -1);
    }
    count(textOf(chunk), -1);
  }
  return Object.fromEntries([...counts].filter(([, number]) => number !== 0));
}

/** Matches numbers, words of Latin letters, and single characters of other scripts. */
const WORD = /[\p{Script=Latin}\p{N}]+|\p{L}/gu;

function textOf(chunk: Chunk): string {
  const { introduction, sections, figures } = readPage({ chunks: [chunk] }).outline;
  return [
    introduction,
    ...sections.flatMap(({ heading, text }) => [heading, text]),
    ...figures.map(({ name }) => name),
  ].join('\n');
}
