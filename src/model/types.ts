import type { Image } from 'mdast';
import type { Data, Parent } from 'unist';
import type { RuleName, Severity } from './rules.ts';

/** A position in the notes. `line` and `column` count from 1. */
export type Place = { file: string; line: number; column: number };

/** A message about the notes. `values` fill the placeholders of the rule's message and hint. */
export type Diagnostic = {
  rule: RuleName;
  place: Place;
  values: Record<string, string | number>;
  /** All lines that it is about, if there may be several. */
  lines?: readonly number[];
};

/** Severities that a site sets for some rules instead of those in the table of rules. */
export type Severities = Partial<Record<RuleName, Severity | 'off'>>;

/** A diagnostic with its severity on this site. */
export type GradedDiagnostic = Diagnostic & { severity: Severity };

/**
 * The result of reading notes. Functions of the model report bad notes and never throw for them.
 */
export type Reading<T> = { value: T; diagnostics: Diagnostic[] };

/** A language of the interface, the commands and the diagnostics. */
export type Language = 'zh-CN' | 'en';

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDay = string;

/**
 * A heading as written in its file. `line` counts from 1. `level` is 0 for a line or list item that
 * opens a session but is not a Markdown heading.
 */
type NoteHeading = { text: string; level: number; line: number };

/** The Markdown source of one segment, which is parsed on its own. */
export type Chunk = {
  file: string;
  heading: NoteHeading | null;
  /**
   * First line of the file that belongs to it, if that is above its heading: that of a heading that
   * groups it, or of front matter.
   */
  first?: number;
  /** Line of the file on which `source` begins, from 1. */
  line: number;
  /**
   * The Markdown after the heading. Under a list item it lacks the item's indentation, so its
   * columns are smaller than in the file.
   */
  source: string;
  /** Link and footnote definitions of the file that `source` uses but does not contain. */
  definitions: string;
  /** Whether the file is hard-wrapped, so that the lines of its paragraphs are joined. */
  flows?: true;
};

/** The sources of one page, in file order. */
export type PageSource = {
  /** The path of the page: its date or dates, or the slug of an undated heading. */
  id: string;
  /** Null for an undated page. */
  date: IsoDay | null;
  /** Last day of a session of several days. */
  end: IsoDay | null;
  /** The text after the date in the first heading, or the whole heading if it has no date. */
  label: string;
  /** The headings above the date level that contain the session, joined by ` · `. */
  group: string | null;
  /** Tags from the front matter of its files. */
  tags: string[];
  chunks: Chunk[];
};

/** A line of a page: `offset` lines after the first source line of the chunk with index `chunk`. */
export type ChunkLine = { chunk: number; offset: number };

/** A diagnostic about a file that only the caller knows. */
export type LineDiagnostic = Omit<Diagnostic, 'place'> & Omit<Place, 'file'>;

/** A diagnostic whose position is relative to the chunks of its page. */
export type ChunkDiagnostic = Omit<Diagnostic, 'place'> & { at: ChunkLine; column: number };

/** The text, anchor and aliases of a heading. */
export type HeadingName = {
  anchor: string;
  /** Earlier anchors of the heading, which still lead to it. */
  aliases: string[];
  heading: string;
  /** The id in `{#id}`, as written. */
  id: string | null;
};

/** The anchors that the ledger assigns to a page's headings. */
export type PlannedAnchors = {
  /** One entry per heading in reading order; `keeps` is null if it needs a new anchor. */
  headings: { keeps: string | null; aliases: string[] }[];
  /** Published anchors of the page that new headings must not use. */
  reserved: string[];
};

/** A heading inside a session together with the text of its own blocks. */
type SectionOutline = HeadingName & {
  /** Depth inside the session; 1 for a topic. */
  level: number;
  /** Index of the enclosing section in the page's list; null for a topic. */
  parent: number | null;
  at: ChunkLine;
  /** Text of the blocks up to the next heading of any level, joined by ` · `. */
  text: string;
};

/** A further date heading on a page that an earlier segment with the same date has opened. */
type PartOutline = HeadingName & { at: ChunkLine; text: string };

/** The display size of an image: its width or height in pixels, or a fraction of its own size. */
export type ImageSize = { width: number } | { height: number } | { zoom: number };

/** A link in the notes to another place in the notes or to a file. */
export type LinkOutline = {
  /** The address, as in mdast's `url`. */
  written: string;
  /** Whether it is written as `[[…]]`, which can name a note or file in any folder. */
  wiki: boolean;
  at: ChunkLine;
  column: number;
};

/** The place in the notes that shows an image. */
export type FigureOutline = {
  /** Id of the element on the page: `fig_` and the slug of the base name. */
  id: string;
  /** Last part of the path, percent-decoded once. */
  name: string;
  /** The address, as in mdast's `url`. */
  written: string;
  alt: string;
  /** The alternative text; null if it is empty, a word such as `image`, or the file name. */
  caption: string | null;
  /** Local time from the file name, `YYYY-MM-DDTHH:MM:SS` without time zone. */
  captured: string | null;
  /** Index of the section that contains it in the page's list; null before the first section. */
  section: number | null;
  /** Whether it is written as `![[…]]`, which can name an image in any folder. */
  wiki: boolean;
  /** Null if the notes don't set it. */
  size: ImageSize | null;
  /** What a click leads to, if the notes put the image into a link; null otherwise. */
  target: FigureTarget | null;
  /** The content of an image that the notes contain, in Base64; null for a file. */
  embedded: string | null;
  at: ChunkLine;
  column: number;
};

/** The target of a figure: an address on another host, or the index of a link of the page. */
export type FigureTarget = { url: string } | { link: number };

/** A block with an id of its own, as Obsidian writes `^id`. */
export type BlockOutline = {
  id: string;
  /** Index of the section that contains it in the page's list; null before the first section. */
  section: number | null;
  /** Index of its chunk. */
  chunk: number;
};

/** A paper that a page names, with what the notes state about it. */
export type PaperOutline = {
  /** The title or name as written; null if the notes only have its address. */
  title: string | null;
  /** The conference or journal: its abbreviation, or what BibTeX in the notes states. */
  venue: string | null;
  year: string | null;
  /** The id at arXiv, such as `2101.01234`. */
  arxiv: string | null;
  doi: string | null;
  /** The address of the paper at a publisher. */
  url: string | null;
  /** The BibTeX entry of the notes. */
  bibtex: string | null;
  /**
   * How sure it is that this is a paper: `stated` by a venue, an address, a label or the sections of a
   * paper; `named` by a heading with a name and a title; or only a heading with the `form` of a title.
   */
  evidence: 'stated' | 'named' | 'form';
  /** Index of the section that presents or cites it in the page's list; null before the first section. */
  section: number | null;
  at: ChunkLine;
};

/** A task, such as an item with a checkbox or an item below `下一步`. */
export type TaskOutline = {
  /** Id of the element on the page: `task_` and the slug of the text, or the anchor of a heading. */
  id: string;
  /** In plain text, without the words that mark it, its people and its due date. */
  text: string;
  /** Whether it is ticked, struck out, or otherwise marked as done or cancelled. */
  isDone: boolean;
  people: string[];
  /** The due date as written; null if the notes set none. */
  due: string | null;
  /** Index of the section that contains it in the page's list; null before the first section. */
  section: number | null;
  at: ChunkLine;
};

/** What a page consists of, without positions in files. */
export type PageOutline = {
  sections: SectionOutline[];
  parts: PartOutline[];
  figures: FigureOutline[];
  /** In no particular order. */
  links: LinkOutline[];
  blocks: BlockOutline[];
  papers: PaperOutline[];
  /** In reading order. */
  tasks: TaskOutline[];
  /** Text of the blocks before the first section and part. */
  introduction: string;
};

/** A figure on a line of its own. */
export interface FigureNode extends Parent {
  type: 'figure';
  children: [Image];
  data?: Data;
}

/** Two or more figures with only white space between them. */
interface GalleryNode extends Parent {
  type: 'gallery';
  children: FigureNode[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    figure: FigureNode;
    gallery: GalleryNode;
  }
  interface BlockContentMap {
    figure: FigureNode;
    gallery: GalleryNode;
  }
  interface ImageData {
    /** Index in {@link PageOutline.figures}. */
    figure?: number;
    /** See {@link FigureOutline.caption}. */
    caption?: string | null;
    /** Written as `![[…]]`. */
    wiki?: boolean;
    size?: ImageSize;
    /** The address of the link that contains nothing but the image. */
    href?: string;
    /** Index of that link in {@link PageOutline.links}, if it leads into the notes. */
    link?: number;
    /** Whether it is inside a link of the text. */
    isLinked?: boolean;
  }
  interface LinkData {
    /** Index in {@link PageOutline.links}. */
    link?: number;
  }
  interface HtmlData {
    /** Index in {@link PageOutline.links}, on the start tag of a link. */
    link?: number;
  }
  interface HeadingData {
    /** Anchor; absent for a heading inside a quote or list item. */
    anchor?: string;
    /** Earlier anchors that lead to it. */
    aliases?: readonly string[];
    /** Level of the HTML element, 2 to 6. */
    rank?: number;
  }
}
