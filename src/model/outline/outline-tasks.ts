import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import { findTasks } from '../tasks/find-tasks.ts';
import type { FoundTask } from '../tasks/found-task.ts';
import type { Chunk, TaskOutline } from '../types.ts';
import { taskIds } from './assign-anchors.ts';
import type { ChunkDocument } from './chunk-document.ts';
import type { AnchoredHeading, PageHeading } from './page-headings.ts';

/** A task of a page. `heading` is the index of the heading that shows it; null if a block does. */
export type PageTask = TaskOutline & { heading: number | null };

/**
 * Lists the tasks of a page in reading order. Stores the id of each task in its node: this changes the
 * trees.
 */
export function readTasks(
  documents: readonly Pick<ChunkDocument, 'tree' | 'lineOf'>[],
  headings: readonly Pick<PageHeading, 'node' | 'section'>[],
  chunks: readonly Pick<Chunk, 'heading'>[],
): PageTask[] {
  const found = documents.flatMap((document, index) => {
    const tasks = findTasks(document.tree.children, chunks[index]?.heading?.text ?? null);
    const sections = tasks.length === 0 ? new Map() : sectionsOf(document, headings);
    return tasks.map((task) => ({ task, document, section: sections.get(task.node) ?? null }));
  });
  const indexes = new Map<Nodes, number>(headings.map(({ node }, index) => [node, index]));
  const ids = taskIds(found.map(({ task }) => task.text));
  return found.map(({ task, document, section }, index) => {
    const { node, ...words } = task;
    const id = ids[index] ?? '';
    const heading = node.type === 'heading' ? (indexes.get(node) ?? null) : null;
    if (heading === null) storeId(task, id);
    return { ...words, id, section, at: document.lineOf(node), heading };
  });
}

/** Returns the tasks of an outline. A heading that is a task is found by its anchor. */
export function taskOutlines(
  tasks: readonly PageTask[],
  headings: readonly Pick<AnchoredHeading, 'anchor'>[],
): TaskOutline[] {
  return tasks.map(({ heading, ...task }) => {
    return { ...task, id: headings[heading ?? -1]?.anchor ?? task.id };
  });
}

function storeId({ node }: FoundTask, id: string): void {
  if (node.type !== 'heading') node.data = { ...node.data, task: id };
}

/** Returns the section that contains each node of a document; null before the first. */
function sectionsOf(
  { tree }: Pick<ChunkDocument, 'tree'>,
  headings: readonly Pick<PageHeading, 'node' | 'section'>[],
): Map<Nodes, number | null> {
  const own = new Map<Nodes, number | null>(headings.map(({ node, section }) => [node, section]));
  const sections = new Map<Nodes, number | null>();
  let section: number | null = null;
  for (const block of tree.children) {
    section = own.get(block) ?? section;
    for (const node of nodesIn(block)) sections.set(node, section);
  }
  return sections;
}
