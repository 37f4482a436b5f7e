import type { Mention } from './concept-finder.ts';
import type { SectionMentions } from './section-mentions.ts';

/** Where a section mentions a term. */
export type TermPassage = {
  /** Index of the section. */
  section: number;
  /** The first block that mentions it; the first of the section if only its heading does. */
  text: string;
  /** Positions of the mentions in `text`, in order and without overlaps. */
  marks: [start: number, end: number][];
  /** How often heading and text mention it. */
  mentions: number;
  /** The names that they use. */
  names: string[];
};

/** Returns the passages of each concept, by its index, in the order of the sections. */
export function termPassages(sections: readonly SectionMentions[]): Map<number, TermPassage[]> {
  const passages = new Map<number, TermPassage[]>();
  for (const [section, { inHeading, blocks }] of sections.entries()) {
    const found = new Map<number, TermPassage>();
    const add = (mentions: readonly Mention[], block: string | null): void => {
      for (const [concept, own] of Map.groupBy(mentions, (each) => each.concept)) {
        const passage = found.get(concept) ?? newPassage(section, blocks[0]?.text ?? '');
        found.set(concept, passage);
        if (block !== null && passage.marks.length === 0) {
          passage.text = block;
          passage.marks = marksOf(own);
        }
        passage.mentions += own.length;
        for (const { name } of own) if (!passage.names.includes(name)) passage.names.push(name);
      }
    };
    add(inHeading, null);
    for (const { text, mentions } of blocks) if (mentions.length > 0) add(mentions, text);
    for (const [concept, passage] of found) {
      const known = passages.get(concept);
      if (known === undefined) passages.set(concept, [passage]);
      else known.push(passage);
    }
  }
  return passages;
}

function newPassage(section: number, text: string): TermPassage {
  return { section, text, marks: [], mentions: 0, names: [] };
}

/** Merges mentions that overlap, as 网络剪枝 and 剪枝 do if both are names of a term. */
function marksOf(mentions: readonly Mention[]): TermPassage['marks'] {
  const marks: TermPassage['marks'] = [];
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
