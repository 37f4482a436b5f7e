import type { FileHeading } from './file-heading.ts';
import type { ScannedItem, ScannedText } from '../scan/scan-blocks.ts';

/** What is known of a file that has no heading with a date at its start. */
export type FileBlocks = {
  headings: readonly FileHeading[];
  /** The file's first heading where it is its title: an H1 that nothing stands before. */
  title: FileHeading | null;
  texts: readonly ScannedText[];
  items: readonly ScannedItem[];
  /** The lines of the file, as they are shown. */
  lines: readonly string[];
};

/** Headings of a file with those that open its sessions, and its lines without what these say. */
export type FoundSessions = { headings: FileHeading[]; lines: readonly string[] };
