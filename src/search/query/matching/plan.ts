import { trimSymbols } from '../../shared/compounds.ts';
import { indexedPieces, type Unit, unitsOf, wholePhraseOf } from '../../shared/units.ts';
import {
  type PhraseCandidate,
  candidateFor,
  guessFor,
  WEIGHTS,
} from '../vocabulary/phrase-candidate.ts';
import { hanForms } from '../vocabulary/han-forms.ts';
import { isJoinedForm, joinedForm, type Lexicon } from '../vocabulary/lexicon.ts';
import type { Query, QueryTerm } from '../query.ts';
import { synonymsOf, typoCandidates, wordForms } from '../vocabulary/word-forms.ts';

/** A part of a term. A section matches if it contains any of the candidates. */
export type PlannedPart = {
  text: string;
  candidates: PhraseCandidate[];
  /**
   * Phrase that every candidate in `wider` contains, or null. If `candidates` match as many sections
   * as it does, `wider` can't match any more and is not looked up.
   */
  bound: string | null;
  wider: PhraseCandidate[];
  /** Candidates that are only looked up if no other candidate matches. */
  fallback: PhraseCandidate[];
};

/** A term of a query. A section matches if it contains all parts, or if it matches one of `others`. */
export type PlannedTerm = Omit<QueryTerm, 'others'> & {
  parts: PlannedPart[];
  others: PlannedTerm[];
};

/**
 * Decides what to look up for each term of a query. Skips terms without any indexed unit, such as
 * `……`. Skips terms of symbols alone too, unless the query contains nothing else.
 */
export function planQuery({ terms }: Pick<Query, 'terms'>, lexicon: Lexicon): PlannedTerm[] {
  const plan = (some: readonly QueryTerm[], piecesOf: (term: QueryTerm) => Unit[][]) =>
    some
      .map((term): PlannedTerm => {
        const others = plan(term.others, piecesOf);
        return { ...term, parts: planTerm(term, piecesOf(term), lexicon), others };
      })
      .filter(({ parts, time, others }) => parts.length + others.length > 0 || time !== null);
  const planned = plan(terms, wordPieces);
  return planned.length > 0 ? planned : plan(terms, ({ text }) => indexedPieces(unitsOf(text)));
}

/** A quoted or excluded term is only looked up as it is written, as a whole. */
function planTerm(term: QueryTerm, pieces: readonly Unit[][], lexicon: Lexicon): PlannedPart[] {
  if (term.time !== null && !term.isWeak) return writtenTime(term);
  if (term.quoted || term.without) return pieces.length > 0 ? [writtenPart(term)] : [];
  const parts = pieces.map((units) => planPart(units, lexicon));
  return withSynonyms(term, parts, lexicon);
}

function writtenPart({ text: written, quoted }: QueryTerm): PlannedPart {
  const all = unitsOf(written);
  const units = quoted ? all : trimSymbols(all);
  const text = textOf(units);
  const candidate = { phrase: wholePhraseOf(units.length > 0 ? units : all), weight: 1, text };
  return { text, candidates: [candidate], bound: null, wider: [], fallback: [] };
}

/** Looks up a time as it is written, unless it is `year:2020`. */
function writtenTime({ text }: QueryTerm): PlannedPart[] {
  if (text.startsWith('year:')) return [];
  return [{ text, candidates: [candidateFor(text)], bound: null, wider: [], fallback: [] }];
}

/** Adds the other names of a term, which the notes may use instead. */
function withSynonyms({ text }: QueryTerm, parts: PlannedPart[], lexicon: Lexicon): PlannedPart[] {
  const names = synonymsOf(text, lexicon);
  if (names.length === 0) return parts;
  const others = names.map((name) => candidateFor(name, WEIGHTS.synonym));
  const [part] = parts;
  if (parts.length === 1 && part) {
    return [{ ...part, candidates: [...part.candidates, ...others], bound: null }];
  }
  const candidates = [candidateFor(text), ...others];
  return [{ text, candidates, bound: null, wider: [], fallback: [] }];
}

/** Returns the phrases of a term that contain more than symbols, without the symbols around words. */
function wordPieces({ text }: QueryTerm): Unit[][] {
  return indexedPieces(unitsOf(text))
    .map(trimSymbols)
    .filter((units) => units.some(({ kind }) => kind !== 'symbol'));
}

function planPart(units: readonly Unit[], lexicon: Lexicon): PlannedPart {
  const [first] = units;
  const text = textOf(units);
  const part = { text, candidates: [], bound: null, wider: [], fallback: [] };
  if (units.length === 1 && first?.kind === 'word') {
    return { ...part, ...wordForms(text, lexicon) };
  }
  const hasWord = units.some(({ kind }) => kind === 'word');
  const isLatin = units.every(({ kind }) => kind === 'word' || kind === 'symbol');
  const isCompound = units.every(
    ({ start }, index) => index === 0 || start === units[index - 1]?.end,
  );
  if (hasWord && isLatin && isCompound) {
    const candidates = compoundCandidates(units, text, lexicon);
    const fallback = [...spelledOut(text, lexicon), ...typoCandidates(text, lexicon)];
    return { ...part, candidates, fallback };
  }
  return {
    ...part,
    ...sequenceCandidates(units, text, lexicon),
    fallback: hanForms(text, lexicon.variants).map((form) => guessFor(form, 1)),
  };
}

/** Returns the text of units, with single spaces where the query has white space. */
function textOf(units: readonly Unit[]): string {
  return units
    .map(({ kind, text, start }, index) => {
      const hasSpace = index > 0 && start > (units[index - 1]?.end ?? start);
      return (hasSpace || kind === 'gap' ? ' ' : '') + (kind === 'gap' ? '' : text);
    })
    .join('')
    .replace(/ {2}/gu, ' ');
}

/** For `sr-iov`: the compound itself, compounds that contain it, and its joined and spaced forms. */
function compoundCandidates(
  units: readonly Unit[],
  text: string,
  { compounds, words }: Lexicon,
): PhraseCandidate[] {
  const longer = compounds.filter(({ written }) => written !== text && written.includes(text));
  const exact = [
    candidateFor(text),
    ...longer.map(({ written }) => ({ ...candidateFor(written, WEIGHTS.prefix), text })),
  ];
  const joined = joinedForm(text);
  // A number with a symbol inside is a different number without it: `1.8` is not `18`.
  if (joined.length < 2 || /^\p{N}*$/u.test(joined)) return exact;
  const spaced = units.filter(({ kind }) => kind === 'word').map((unit) => unit.text);
  const spellings = [
    ...compounds
      .filter((other) => !other.written.includes(text) && isJoinedForm(joined, other.joined))
      .map(({ written }) => written),
    ...words.filter((word) => word !== text && isJoinedForm(joined, word)),
    ...(spaced.length > 1 ? [spaced.join(' ')] : []),
  ];
  return [...exact, ...spellings.map((spelling) => candidateFor(spelling, WEIGHTS.joined))];
}

/** For `c++`: `cpp`, and for `c#`: `csharp`. */
function spelledOut(text: string, { known }: Lexicon): PhraseCandidate[] {
  const spelled = text.replaceAll('+', 'p').replaceAll('#', 'sharp');
  return spelled !== text && known.has(spelled) ? [guessFor(spelled, WEIGHTS.joined)] : [];
}

/** For a phrase, whose first and last word may be the end and the beginning of longer words. */
function sequenceCandidates(
  units: readonly Unit[],
  text: string,
  { words }: Lexicon,
): Pick<PlannedPart, 'candidates' | 'bound' | 'wider'> {
  const phrase = units.map((unit) => unit.text);
  const [first, last] = [units[0], units.at(-1)].map((unit) =>
    unit?.kind === 'word' ? unit.text : '',
  );
  const inner = phrase.slice(first ? 1 : 0, last ? -1 : undefined);
  const starts = first ? words.filter((word) => word.endsWith(first)) : [''];
  const ends = last ? words.filter((word) => word.startsWith(last)) : [''];
  // If there are too many pairs, only one of the two words varies.
  const pairs =
    starts.length * ends.length <= MAX_PAIRS
      ? starts.flatMap((start) => ends.map((end) => [start, end]))
      : [...starts.map((start) => [start, last]), ...ends.map((end) => [first, end])];
  const exact = phrase.join(' ');
  const wider = pairs
    .map(([start, end]) => [start, ...inner, end].filter(Boolean).join(' '))
    .filter((each) => each !== exact)
    .map((each) => ({ phrase: each, weight: WEIGHTS.prefix, text }));
  return {
    candidates: [{ phrase: exact, weight: 1, text }],
    bound: inner.length > 0 ? inner.join(' ') : null,
    wider,
  };
}

const MAX_PAIRS = 2000;
