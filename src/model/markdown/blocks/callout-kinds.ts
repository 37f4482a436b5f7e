/** The kinds of callouts. GitHub knows five of them, Obsidian all but `caution`. */
const KINDS = [
  'note',
  'abstract',
  'info',
  'todo',
  'tip',
  'important',
  'success',
  'question',
  'warning',
  'caution',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
] as const;

export type CalloutKind = (typeof KINDS)[number];

/** Returns the kind that a word in any case names, in Obsidian, HackMD, Yuque or VuePress. */
export function calloutKind(word: string): CalloutKind | null {
  const name = word.trim().toLowerCase();
  return ALIASES.get(name) ?? KINDS.find((kind) => kind === name) ?? null;
}

const ALIASES: ReadonlyMap<string, CalloutKind> = new Map([
  ['summary', 'abstract'],
  ['tldr', 'abstract'],
  ['hint', 'tip'],
  ['tips', 'tip'],
  ['check', 'success'],
  ['done', 'success'],
  ['help', 'question'],
  ['faq', 'question'],
  ['attention', 'warning'],
  ['fail', 'failure'],
  ['missing', 'failure'],
  ['error', 'danger'],
  ['cite', 'quote'],
]);
