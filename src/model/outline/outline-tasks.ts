import type { Nodes } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import { findTasks } from '../tasks/find-tasks.ts';
import type { FoundTask } from '../tasks/found-task.ts';
import type { Chunk, TaskOutline } from '../types.ts';
import { taskIds } from './assign-anchors.ts';
import type { ChunkDocument } from './chunk-document.ts';
import type { PageBlock } from './page-blocks.ts';
import type { AnchoredHeading, PageHeading } from './page-headings.ts';

/** A task of a page. `heading` is the index of the heading that shows it; null if a block does. */
export type PageTask = TaskOutline & { heading: number | null };

/**
 * Lists the tasks of a page in reading order. Stores the id of each task in its node: this changes the
 * trees.
 */
export function readTasks({ documents, headings, blocks, chunks }: TaskPage): PageTask[] {
  const found = documents.flatMap(({ tree, lineOf }, index) =>
    findTasks(tree.children, chunks[index]?.heading?.text ?? null).map((task) => ({
      task,
      lineOf,
    })),
  );
  if (found.length === 0) return [];
  const sections = new Map(
    blocks.flatMap(({ block, section }) =>
      nodesIn(block).map((node): [Nodes, number | null] => [node, section]),
    ),
  );
  const indexes = new Map<Nodes, number>(headings.map(({ node }, index) => [node, index]));
  const ids = taskIds(found.map(({ task }) => task.text));
  return found.map(({ task, lineOf }, index) => {
    const { node, ...words } = task;
    const id = ids[index] ?? '';
    const heading = node.type === 'heading' ? (indexes.get(node) ?? null) : null;
    if (heading === null) storeId(task, id);
    return { ...words, id, section: sections.get(node) ?? null, at: lineOf(node), heading };
  });
}

type TaskPage = {
  documents: readonly Pick<ChunkDocument, 'tree' | 'lineOf'>[];
  headings: readonly Pick<PageHeading, 'node'>[];
  blocks: readonly PageBlock[];
  chunks: readonly Pick<Chunk, 'heading'>[];
};

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
