import type { Alias } from '../model/ledger/ledger-entry.ts';
import type {
  ChunkDiagnostic,
  GradedDiagnostic,
  Language,
  PageOutline,
  PageSource,
  RenderedPiece,
} from '../model/types.ts';

/** What stands behind a figure: an image, with its pixels, or why there is none. */
export type FigureImage =
  | { outcome: 'found'; absolute: string; width: number; height: number }
  | { outcome: 'missing' | 'remote' | 'refused' | 'ambiguous' | 'unreadable' };

/** Where a chunk of a page stands. Lines count from 1. */
export type ChunkPlace = {
  file: string;
  /** The heading as written; null for a preamble. */
  heading: string | null;
  /** Line of the heading, or the first line where there is none. */
  headingLine: number;
  /** First line after the heading. */
  line: number;
};

/** What reading and rendering a page's Markdown gives, wherever that stands in its files. */
export type RenderedPage = {
  /** Digest of the Markdown that the rest was made from. */
  source: string;
  /** Digest of that and of the names that its headings had already. */
  digest: string;
  outline: PageOutline;
  pieces: RenderedPiece[];
  diagnostics: ChunkDiagnostic[];
};

/** A page of the notebook. */
export type PageEntry = Omit<PageSource, 'chunks'> & {
  kind: 'page' | 'preamble';
  /** Place in the notebook, from 0. */
  order: number;
  chunks: ChunkPlace[];
  rendered: RenderedPage;
  /** One for each of the outline's figures. */
  images: FigureImage[];
  /** One for each of the outline's links. */
  links: LinkTarget[];
  /** When its notes were last committed, in UTC, `2020-03-11T08:50:03Z`; null where not known. */
  modified: string | null;
};

/** A page as the content store keeps it: `digest` names its rendering. */
export type StoredPage = Omit<PageEntry, 'rendered'> & { digest: string };

/** Where a link of the notes leads. */
export type LinkTarget =
  | { outcome: 'place'; page: string; anchor: string | null }
  | { outcome: 'attachment'; file: Attachment }
  | { outcome: 'image'; image: Extract<FigureImage, { outcome: 'found' }> }
  | { outcome: 'broken' };

/** A file that notes link to; `name` is its name in the folder of the site's assets. */
export type Attachment = { absolute: string; name: string };

/** What is known of the notebook as a whole. */
export type NotebookEntry = {
  kind: 'notebook';
  title: string;
  description: string | null;
  language: Language;
  editUrl: string | null;
  /** Absolute path of the folder with the renderings of the pages. */
  renderings: string;
  diagnostics: GradedDiagnostic[];
  /** Published addresses that lead to another now. */
  aliases: Alias[];
};
