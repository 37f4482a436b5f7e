import type { Alias } from '../model/ledger/ledger-entry.ts';
import type { ChunkPlace } from '../model/outline/chunk-place.ts';
import type {
  ChunkDiagnostic,
  GradedDiagnostic,
  Language,
  PageOutline,
  PageSource,
} from '../model/types.ts';
import type { RenderedPiece } from '../render/pieces.ts';
import type { TermList } from '../model/terms/term-list.ts';
import type { SectionTerms } from '../model/terms/text-terms.ts';

/** An image that the notes refer to, after it has been decoded. */
export type FoundImage = {
  outcome: 'found';
  /** Its path. */
  absolute: string;
  /** Pixels after the EXIF orientation is applied. */
  width: number;
  height: number;
  /** Detected from the bytes, not from the file name. */
  format: string;
  /** The file name in ASCII. */
  slug: string;
  /** Digest of the publishable content and of the way it is encoded. */
  digest: string;
  isAnimated: boolean;
  /** Whether AVIF is published. False if the reader doesn't encode images. */
  hasAvif: boolean;
};

/** The image of a figure, or the reason why the figure has none. Paths are absolute. */
export type FigureImage =
  | FoundImage
  | { outcome: 'unreadable' | 'tooLarge'; absolute: string }
  | { outcome: 'ambiguous'; candidates: string[] }
  /** With `isLoaded`, pages load the image from its host. */
  | { outcome: 'remote'; isLoaded: boolean }
  /** A video, an audio file or a document. */
  | { outcome: 'file'; file: Attachment; kind: FileKind; fragment: string }
  | { outcome: 'missing' | 'refused' };

/** How a figure shows a file that is not an image. */
export type FileKind = 'video' | 'audio' | 'document';

/** The rendering of a page. It does not depend on where the page is in the notes files. */
export type RenderedPage = {
  /** Digest of the page's Markdown and of the names of its headings. */
  digest: string;
  outline: PageOutline;
  /** Possible terms in the introduction, and then in each section. */
  terms: SectionTerms[];
  pieces: RenderedPiece[];
  diagnostics: ChunkDiagnostic[];
};

/** A page of the notebook. */
export type PageEntry = Omit<PageSource, 'chunks'> & {
  kind: 'page' | 'preamble';
  /** Position in the notebook, from 0. */
  order: number;
  chunks: ChunkPlace[];
  rendered: RenderedPage;
  /** One for each figure of the outline. */
  images: FigureImage[];
  /** One for each link of the outline. */
  links: LinkTarget[];
  /** When its notes were last edited, in UTC, `2020-03-11T08:50:03Z`; null if not known. */
  modified: string | null;
  /** When its sections were written, in reading order; empty if not known. */
  history: SectionHistory[];
};

/** When the text of a section was written according to git. Times are UTC. */
export type SectionHistory = {
  /** Null for the text before the first section. */
  anchor: string | null;
  /** When its oldest line was written; null if that is older than the known history. */
  added: string | null;
  /** The last edit of each later day of the site's time zone, oldest first. */
  edited: string[];
};

/** A page in the content store. `digest` identifies its rendering in the cache. */
export type StoredPage = Omit<PageEntry, 'rendered'> & { digest: string };

/** What a link of the notes leads to. */
export type LinkTarget =
  | { outcome: 'place'; page: string; anchor: string | null }
  | { outcome: 'attachment'; file: Attachment }
  | { outcome: 'image'; image: FoundImage }
  | { outcome: 'broken' };

/** A file that the notes link to. `name` is its published name in the assets folder. */
export type Attachment = { absolute: string; name: string };

/** The entry in the content store that describes the notebook as a whole. */
export type NotebookEntry = {
  kind: 'notebook';
  title: string;
  description: string | null;
  language: Language;
  /** The time zone of the days on which the notes changed. */
  timeZone: string;
  editUrl: string | null;
  /** Absolute path of the folder with the renderings of the pages. */
  renderings: string;
  diagnostics: GradedDiagnostic[];
  /** Published addresses that now lead to another address. */
  aliases: Alias[];
  /** The terms that `terms.json` adds, joins and hides. */
  terms: TermList;
  /** Paths of the cards that can't be drawn, which no page may name. */
  failedCards: string[];
};
