import { withoutMargins } from '../shared/compounds.ts';
import { indexedPieces, type Unit, unitsOf } from '../shared/units.ts';
import { type Alternative, alternativeOf } from './alternative.ts';
import { hanForms } from './han-forms.ts';
import { joinedForm, type Lexicon } from './lexicon.ts';
import type { Query, QueryTerm } from './query.ts';
import { containing, slips, wordForms } from './word-forms.ts';

/**
 * A part of a term, all of which must be found: any alternative will do. Those in `wider` need a
 * look only where `bound` is found in more sections than the others are; null bounds nothing. Those
 * in `otherwise` count only where none of the others is found.
 */
export type PlannedPart = {
  text: string;
  alternatives: Alternative[];
  bound: string | null;
  wider: Alternative[];
  otherwise: Alternative[];
};

export type PlannedTerm = { text: string; without: boolean; parts: PlannedPart[] };

/**
 * What to look up for each term of a query. Terms without anything that is indexed, such as `……`,
 * are left out, and signs that stand alone too, unless there is nothing else.
 */
export function planQuery({ terms }: Pick<Query, 'terms'>, lexicon: Lexicon): PlannedTerm[] {
  const plan = (sequences: (term: QueryTerm) => Unit[][]) =>
    terms
      .map((term) => {
        const guess = !term.quoted && !term.without;
        const parts = sequences(term).map((units) => planPart(units, guess, lexicon));
        return { text: term.text, without: term.without, parts };
      })
      .filter(({ parts }) => parts.length > 0);
  const planned = plan(wordSequences);
  return planned.length > 0 ? planned : plan(({ text }) => indexedPieces(unitsOf(text)));
}

/** What stands side by side in the index; words that are not quoted go without brackets and stops. */
function wordSequences({ text, quoted }: QueryTerm): Unit[][] {
  return indexedPieces(unitsOf(text))
    .map((units) => (quoted ? units : withoutMargins(units)))
    .filter((units) => units.some(({ kind }) => kind !== 'sign'));
}

function planPart(units: readonly Unit[], guess: boolean, lexicon: Lexicon): PlannedPart {
  const [first] = units;
  const start = first?.start ?? 0;
  const text = writtenOf(units);
  if (units.length === 1 && first?.kind === 'word') {
    const forms = guess
      ? wordForms(text, lexicon)
      : { alternatives: containing(text, lexicon), otherwise: [] };
    return { text, ...forms, bound: null, wider: [] };
  }
  const signs = units.every(({ kind }) => kind === 'sign');
  const latin = !signs && units.every(({ kind }) => kind === 'word' || kind === 'sign');
  const tight = units.every((unit, index) => unit.start === (units[index - 1]?.end ?? start));
  if (latin && tight) {
    const alternatives = compoundForms(units, text, guess, lexicon);
    const otherwise = guess ? slips(text, lexicon) : [];
    return { text, alternatives, bound: null, wider: [], otherwise };
  }
  return planSequence(units, text, guess, lexicon);
}

/** Text of units with white space where there was some. */
function writtenOf(units: readonly Unit[]): string {
  return units
    .map(({ kind, text, start }, index) => {
      const apart = index > 0 && start > (units[index - 1]?.end ?? start);
      return (apart || kind === 'gap' ? ' ' : '') + (kind === 'gap' ? '' : text);
    })
    .join('')
    .replace(/ {2}/gu, ' ');
}

/** `sr-iov` stands for itself, any compound around it, and its joined and spaced forms. */
function compoundForms(
  units: readonly Unit[],
  text: string,
  guess: boolean,
  { compounds, words }: Lexicon,
): Alternative[] {
  const around = compounds.filter(({ written }) => written !== text && written.includes(text));
  const exact = [
    alternativeOf(text),
    ...around.map(({ written }) => ({ ...alternativeOf(written, 0.8), marks: text })),
  ];
  const joined = joinedForm(text);
  // Numbers with a sign inside are something else without it: `1.8` is not `18`.
  if (!guess || joined.length < 2 || /^\p{N}*$/u.test(joined)) return exact;
  const alike = (form: string) =>
    form === joined || (joined.length >= 4 && form.startsWith(joined));
  const spaced = units.filter(({ kind }) => kind === 'word').map((unit) => unit.text);
  return [
    ...exact,
    ...compounds
      .filter((compound) => !compound.written.includes(text) && alike(compound.joined))
      .map(({ written }) => alternativeOf(written, 0.9)),
    ...words.filter((word) => word !== text && alike(word)).map((word) => alternativeOf(word, 0.9)),
    ...(spaced.length > 1 ? [alternativeOf(spaced.join(' '), 0.9)] : []),
  ];
}

/** A phrase whose first and last word may be the end and the beginning of longer ones. */
function planSequence(
  units: readonly Unit[],
  text: string,
  guess: boolean,
  lexicon: Lexicon,
): PlannedPart {
  const phrase = units.map((unit) => unit.text);
  const first = units[0]?.kind === 'word' ? units[0].text : null;
  const last = units.at(-1)?.kind === 'word' ? (units.at(-1)?.text ?? null) : null;
  const inner = phrase.slice(first === null ? 0 : 1, last === null ? undefined : -1);
  const starts =
    first === null ? [[]] : lexicon.words.filter((word) => word.endsWith(first)).map(only);
  const ends =
    last === null ? [[]] : lexicon.words.filter((word) => word.startsWith(last)).map(only);
  const wider = edges(starts, ends, [first, last])
    .map(([start, end]) => [...start, ...inner, ...end].join(' '))
    .filter((wide) => wide !== phrase.join(' '))
    .map((wide) => ({ phrase: wide, weight: 0.8, marks: text }));
  return {
    text,
    alternatives: [{ phrase: phrase.join(' '), weight: 1, marks: text }],
    bound: inner.length > 0 ? inner.join(' ') : null,
    wider,
    otherwise: guess ? hanForms(text, lexicon).map(asForm) : [],
  };
}

function asForm(form: string): Alternative {
  return { ...alternativeOf(form), assumed: form };
}

type Edge = readonly string[];

/** Every beginning with every end; where those are too many, one of the two as it is written. */
function edges(
  starts: readonly Edge[],
  ends: readonly Edge[],
  [first, last]: readonly [string | null, string | null],
): (readonly [Edge, Edge])[] {
  if (starts.length * ends.length <= MOST_EDGES || first === null || last === null) {
    return starts.flatMap((start) => ends.map((end) => [start, end] as const));
  }
  return [
    ...starts.map((start) => [start, [last]] as const),
    ...ends.map((end) => [[first], end] as const),
  ];
}

const MOST_EDGES = 2000;

function only(word: string): string[] {
  return [word];
}
