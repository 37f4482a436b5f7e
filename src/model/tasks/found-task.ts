import type { Data, Heading, ListItem, Paragraph, PhrasingContent, TableRow } from 'mdast';
import type { Parent } from 'unist';

/** A task in the tree of a chunk. */
export type FoundTask = {
  node: TaskNode;
  /** Without the words that mark it, its people and its due date. */
  text: string;
  isDone: boolean;
  people: string[];
  /** As written; null if the notes set none. */
  due: string | null;
};

/** A node that can show a task. */
type TaskNode = ListItem | Paragraph | TaskLineNode | TableRow | Heading;

/** A line of a paragraph that is a task of its own. */
export interface TaskLineNode extends Parent {
  type: 'taskLine';
  children: PhrasingContent[];
  data?: TaskData;
}

/** `task` is the id of the element that shows the task. */
interface TaskData extends Data {
  task?: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    taskLine: TaskLineNode;
  }
  interface RootContentMap {
    taskLine: TaskLineNode;
  }
  interface ParagraphData {
    task?: string;
  }
  interface ListItemData {
    task?: string;
  }
  interface TableRowData {
    task?: string;
  }
}
