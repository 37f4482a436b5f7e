import { isRare } from './common-words.ts';
import { countMentions, spellingsOf, type TermDraft } from './term-draft.ts';
import { partsOf, termKey } from './term-key.ts';
import { isSlip } from './term-slips.ts';

/** Returns whether the notes mention a term often or prominently enough for the index. */
export function isWorthwhile(draft: TermDraft): boolean {
  const { evidence, places, isHeading } = draft;
  const spellings = [...draft.spellings.keys()];
  const count = countMentions(draft);
  const shortest = Math.min(...spellings.map(({ length }) => length));
  if (isSlip(spellings)) return false;
  if (evidence.has('listed') || evidence.has('pair') || evidence.has('proper')) return true;
  if (evidence.has('han')) return count > 1 || isHeading || shortest > 2;
  if (evidence.has('name')) return shortest > 2 || isHeading || places.size > 1 || count > 1;
  if (evidence.has('rare')) {
    const inHeading = [...places.values()].some(Boolean);
    const isRepeated = inHeading ? count > 1 : places.size > 1 && count > 2;
    return isHeading || (isRepeated && spellings.every(isRare));
  }
  return count > 1;
}

/** Leaves out terms that occur only as part of a longer term. */
export function withoutParts(drafts: readonly TermDraft[]): TermDraft[] {
  const keyed = drafts.map((draft) => ({ draft, key: termKey(spellingsOf(draft)[0] ?? '') }));
  const inLonger = new Map<string, number>();
  for (const [spelling, count] of drafts.flatMap(({ spellings }) => [...spellings])) {
    for (const part of partsOf(termKey(spelling))) {
      inLonger.set(part, (inLonger.get(part) ?? 0) + count);
    }
  }
  return keyed
    .filter(({ draft, key }) => {
      if (draft.evidence.has('listed') || draft.isHeading) return true;
      if (draft.evidence.has('name') && draft.places.size > 1) return true;
      return countMentions(draft) > (inLonger.get(key) ?? 0);
    })
    .map(({ draft }) => draft);
}
