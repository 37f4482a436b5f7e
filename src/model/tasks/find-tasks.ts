import type { Heading, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { FoundTask } from './found-task.ts';
import { type ListLabel, listLabelOf } from './list-labels.ts';
import { addTasks } from './task-blocks.ts';
import { isPlaceholder } from './task-labels.ts';
import { withoutGuards } from './task-lines.ts';
import { peopleOf, readMark } from './task-marks.ts';
import { accountsIn, NOBODY, onlyPeople } from './task-people.ts';
import { readTaskWords } from './task-text.ts';

/**
 * Finds the tasks in the blocks of a chunk: items with a checkbox, lines that begin with a word such as
 * `TODO`, and items of lists, rows of tables and lines below a heading or a line such as `下一步` or
 * `Action items`. Code and quotes contain none. `title` is the heading above the blocks. Makes lines
 * of paragraphs that are tasks nodes of their own: this changes the tree.
 */
export function findTasks(blocks: readonly RootContent[], title: string | null): FoundTask[] {
  const drafts: FoundTask[] = [];
  const known = peopleIn(blocks);
  const sections = sectionsIn(blocks);
  let around = title === null ? null : kindOf(title, 0);
  let owner: { people: readonly string[]; depth: number } | null = null;
  for (const [index, { heading, own }] of sections.entries()) {
    const depth = heading?.depth ?? 0;
    if (around !== null && heading !== null && depth <= around.depth) around = null;
    if (owner !== null && heading !== null && depth <= owner.depth) owner = null;
    const people = heading === null ? null : onlyPeople(nameOf(inlineText(heading)), known);
    if (people !== null) owner = { people, depth };
    const kind = heading === null ? null : listBelow(heading, own);
    if (kind !== null) around = kind;
    else if (heading !== null && around === null) addHeading(heading, own, drafts);
    const { list = null, boxes = null } = around ?? {};
    const isAtTop = around !== null && depth === around.depth;
    const isProse = list !== null && isAtTop && !hasLists(sections, index);
    const above = { list, boxes: isAtTop || boxes !== 'agenda' ? boxes : null };
    addTasks(own, { ...above, people: owner?.people ?? [], isProse }, { drafts, known });
  }
  return drafts.flatMap((draft) => finish(draft, known));
}

/** What the lists below a heading are, and its depth, which is 0 for the title of a chunk. */
type Kind = ListLabel & { depth: number };

/** Returns a heading without its number and a remark in brackets. */
function nameOf(heading: string): string {
  return heading.replace(NUMBER, '').replace(REMARK, '');
}

const NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、．]|\)|）)\s*/u;
const REMARK = /\s?[(（][^()（）]{1,20}[)）]$/u;

type Section = { heading: Heading | null; own: RootContent[] };

function sectionsIn(blocks: readonly RootContent[]): Section[] {
  const sections: Section[] = [{ heading: null, own: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block, own: [] });
    else sections.at(-1)?.own.push(block);
  }
  return sections;
}

/** Returns whether a section or a section inside it has a list or a table. */
function hasLists(sections: readonly Section[], index: number): boolean {
  const depth = sections[index]?.heading?.depth ?? 0;
  for (let at = index; at < sections.length; at += 1) {
    const { heading, own } = sections[at] ?? { heading: null, own: [] };
    if (at > index && (heading?.depth ?? 0) <= depth) return false;
    if (own.some(({ type }) => type === 'list' || type === 'table')) return true;
  }
  return false;
}

/** Returns what the lists below a heading are. `TODO this week` above a list is not a task. */
function listBelow(heading: Heading, own: readonly RootContent[]): Kind | null {
  const text = inlineText(heading);
  const mark = own[0]?.type === 'list' ? readMark(text) : null;
  if (mark?.kind === 'word') return { list: mark.list, boxes: null, depth: heading.depth };
  return kindOf(text, heading.depth);
}

function kindOf(text: string, depth: number): Kind | null {
  const label = listLabelOf(text);
  return label && { ...label, depth };
}

/** Adds a heading that is a task, as Org writes them: `TODO Write the report`. */
function addHeading(heading: Heading, own: readonly RootContent[], drafts: FoundTask[]): void {
  const mark = readMark(inlineText(heading));
  if (mark?.kind !== 'word') return;
  const [next] = own;
  const planned = next?.type === 'paragraph' ? inlineText(next) : '';
  const due = /^DEADLINE:/.test(planned) ? readTaskWords(planned, NOBODY).due : null;
  const isDone = mark.list === 'done';
  drafts.push({ node: heading, text: mark.rest, isDone, people: peopleOf(mark), due });
}

/** Returns the people whom the blocks mention as `@name`. */
function peopleIn(blocks: readonly RootContent[]): Set<string> {
  const people = new Set<string>();
  for (const block of blocks) {
    for (const node of nodesIn(block)) {
      if (node.type !== 'text' || !node.value.includes('@')) continue;
      for (const name of accountsIn(node.value)) people.add(name);
    }
  }
  return people;
}

function finish(draft: FoundTask, known: ReadonlySet<string>): FoundTask[] {
  const words = readTaskWords(draft.text, known);
  const text = withoutGuards(words.text);
  if (isPlaceholder(text)) return [];
  const people = [...new Set([...draft.people, ...words.people])];
  const { node, due } = draft;
  return [{ node, text, isDone: draft.isDone || words.isDone, people, due: due ?? words.due }];
}
