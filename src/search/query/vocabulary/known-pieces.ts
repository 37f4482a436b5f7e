import { phraseOf, unitsOf } from '../../shared/units.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lookup } from '../tables/lookup.ts';
import { isQuestionWord } from './question-words.ts';

/**
 * Splits a text that occurs nowhere into pieces that do: words, and runs of Han characters that
 * are as long as possible, such as 嵌套 and 性能 in `嵌套的性能呢`. Leaves out what a question contains
 * besides its subject.
 */
export async function knownPieces(
  text: string,
  { lookup, lexicon }: { lookup: Lookup; lexicon: Pick<Lexicon, 'synonyms'> },
): Promise<string[]> {
  const runs = text.match(RUN) ?? [];
  if (runs.join('') === text && runs.length === 1 && !HAN.test(text)) return [];
  const isKnown = async (run: string) =>
    lexicon.synonyms.has(run) || (await lookup.find(phraseOf(unitsOf(run)))).size > 0;
  const pieces = await Promise.all(
    runs.slice(0, MAX_RUNS).map((run) => (HAN.test(run) ? hanPieces(run, isKnown) : [run])),
  );
  return [...new Set(pieces.flat())].filter((piece) => !isQuestionWord(piece));
}

const HAN = /\p{Script=Han}/u;
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** More runs or characters than in a question would only take time. */
const MAX_RUNS = 12;
const MAX_CHARACTERS = 40;

const PARTICLE_EDGE = /^[的了吗呢是在]|[的了吗呢是在]$/u;

/** Characters of the longest piece. */
const MAX_PIECE_LENGTH = 8;

/**
 * Finds the split whose pieces have the largest sum of squared lengths, so that long pieces are
 * preferred. A single character is not a piece, because most of them mean little.
 */
async function hanPieces(
  run: string,
  isKnown: (text: string) => Promise<boolean>,
): Promise<string[]> {
  const characters = [...run].slice(0, MAX_CHARACTERS);
  const best: { score: number; pieces: string[] }[] = [{ score: 0, pieces: [] }];
  for (let end = 1; end <= characters.length; end += 1) {
    let winner = best[end - 1] ?? { score: 0, pieces: [] };
    for (let start = Math.max(0, end - MAX_PIECE_LENGTH); start < end - 1; start += 1) {
      const piece = characters.slice(start, end).join('');
      const before = best[start] ?? { score: 0, pieces: [] };
      const score = before.score + (end - start) ** 2;
      if (score <= winner.score || isQuestionWord(piece) || PARTICLE_EDGE.test(piece)) continue;
      if (await isKnown(piece)) winner = { score, pieces: [...before.pieces, piece] };
    }
    best.push(winner);
  }
  return best.at(-1)?.pieces ?? [];
}
