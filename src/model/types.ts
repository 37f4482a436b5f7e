import type { Image } from 'mdast';
import type { Data, Parent } from 'unist';

/** A place in the notes. `line` and `column` count from 1. */
export type Place = { file: string; line: number; column: number };

export type Severity = 'error' | 'warning' | 'info';

export type RuleName =
  | 'anchor-duplicate'
  | 'anchor-invalid'
  | 'anchor-lost'
  | 'attachment-oversize'
  | 'attachment-refused'
  | 'control-character'
  | 'date-ambiguous'
  | 'date-duplicate'
  | 'date-invalid'
  | 'date-order'
  | 'date-weekday-wrong'
  | 'date-year-inferred'
  | 'encoding-guessed'
  | 'encoding-invalid'
  | 'fence-unclosed'
  | 'heading-duplicate'
  | 'heading-empty'
  | 'heading-skips-level'
  | 'html-removed'
  | 'image-ambiguous'
  | 'image-duplicate'
  | 'image-ending-wrong'
  | 'image-missing'
  | 'image-oversize'
  | 'image-path-repaired'
  | 'image-refused'
  | 'image-remote'
  | 'image-syntax'
  | 'image-unreadable'
  | 'image-unused'
  | 'ledger-invalid'
  | 'link-broken'
  | 'link-unsafe'
  | 'notes-missing'
  | 'session-empty'
  | 'session-undated';

/** One diagnostic about the notes. `values` fill the placeholders of the rule's message and hint. */
export type Diagnostic = { rule: RuleName; place: Place; values: Record<string, string | number> };

/** The severity of some rules on a site, where it is another than that of the table of rules. */
export type Severities = Partial<Record<RuleName, Severity | 'off'>>;

/** A diagnostic with the severity that it has on this site. */
export type GradedDiagnostic = Diagnostic & { severity: Severity };

/** What every reading function of the model gives: it never throws for bad notes. */
export type Reading<T> = { value: T; diagnostics: Diagnostic[] };

/** A language of the interface, the commands and the diagnostics. */
export type Language = 'zh-CN' | 'en';

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDay = string;

/**
 * A heading of the notes as it stands in its file. `line` counts from 1. `level` is 0 for a line or a
 * list item that opens a session and is no heading in Markdown.
 */
type NoteHeading = { text: string; level: number; line: number };

/**
 * One stretch of a file that is parsed on its own: from a heading of the date level to the next.
 * `source` is the Markdown after the heading; its first line is `line` of the file. Under a list item
 * it is without the item's indent, by which columns of diagnostics are less than in the file.
 * `definitions` is Markdown of the file's link and footnote definitions that `source` uses and lacks.
 */
export type Chunk = {
  file: string;
  heading: NoteHeading | null;
  line: number;
  source: string;
  definitions: string;
};

/** The chunks that make up one page, in file order. `date` is null for a page that goes by its slug. */
export type PageSource = {
  id: string;
  date: IsoDay | null;
  end: IsoDay | null;
  /** The first heading's text behind the date; the whole heading where there is no date. */
  label: string;
  /** The headings above the date level that the session stands under, joined by ` · `. */
  group: string | null;
  /** Tags that the front matter of its files says. */
  tags: string[];
  chunks: Chunk[];
};

/** A line of a page's notes: `offset` lines below the first line of the source of chunk `chunk`. */
export type ChunkLine = { chunk: number; offset: number };

/** A diagnostic about a page before it is known where its chunks stand in their files. */
export type ChunkDiagnostic = Omit<Diagnostic, 'place'> & { at: ChunkLine; column: number };

/** How a heading is written and linked to. */
export type HeadingName = {
  anchor: string;
  /** Further ids on the page that lead to it: anchors that it was published with before. */
  aliases: string[];
  heading: string;
  /** The id that the notes set with `{#id}`, as written. */
  id: string | null;
};

/** The anchors that the ledger assigns to a page's headings, one entry per heading in reading order. */
export type PlannedAnchors = {
  headings: { keeps: string | null; aliases: string[] }[];
  /** Published anchors of the page that no new heading may take. */
  reserved: string[];
};

/** A heading inside a session, with the text of its own blocks. */
type SectionOutline = HeadingName & {
  /** Depth of nesting inside the session: 1 for a topic. */
  level: number;
  /** Index of the enclosing section in the page's list; null for a topic. */
  parent: number | null;
  at: ChunkLine;
  /** The section's own blocks up to the next heading of any level, joined by ` · `. */
  text: string;
};

/** A further date heading on a page that another of the same date opened. */
type PartOutline = HeadingName & { at: ChunkLine; text: string };

/** How large the notes show an image: pixels, or a share of its own size. */
export type ImageSize = { width: number } | { zoom: number };

/** A link to something of the notes' own, as they write it. */
export type LinkOutline = {
  /** The address as mdast's `url`. */
  written: string;
  /** Written in `[[…]]`, which may name a note or a file in whatever folder. */
  wiki: boolean;
  at: ChunkLine;
  column: number;
};

/** One screenshot as the notes write it. */
export type FigureOutline = {
  /** The element's id on the page: `fig_` and the slug of its base name. */
  id: string;
  /** Last part of the path after one percent-decoding. */
  name: string;
  /** The address as mdast's `url`. */
  written: string;
  alt: string;
  /** The alternative text where it says something; null for `img`, `image` and file names. */
  caption: string | null;
  /** Local time without zone, `YYYY-MM-DDTHH:MM:SS`, read from the name. */
  captured: string | null;
  /** Index of the nearest section in the page's list; null before the first. */
  section: number | null;
  /** Written in `![[…]]`, which may name an image in whatever folder. */
  wiki: boolean;
  /** Null where the notes say nothing of it. */
  size: ImageSize | null;
  at: ChunkLine;
  column: number;
};

/** Everything that one page's Markdown says, without its position in the files or on disk. */
export type PageOutline = {
  sections: SectionOutline[];
  parts: PartOutline[];
  figures: FigureOutline[];
  /** In no certain order. */
  links: LinkOutline[];
  /** Text of the blocks before the first section and part. */
  introduction: string;
};

/** HTML of a page's blocks, cut where figures go: markup, or the index of a figure. */
export type Piece = string | FigureSlot;

/** The place of a figure of the page's list. */
export type FigureSlot = { figure: number; inline: boolean };

/**
 * A place that says where a link of the page's list leads: its attribute `href`, or what stands
 * before and after its text only where it leads nowhere.
 */
export type LinkSlot =
  { link: number; part: 'href' } | { link: number; part: 'text'; text: string };

/** HTML of a page's blocks before it is known where links lead. */
export type RenderedPiece = Piece | LinkSlot;

/** A figure that stands on its own line; its image carries the index in the page's list. */
export interface FigureNode extends Parent {
  type: 'figure';
  children: [Image];
  data?: Data;
}

/** Two or more figures with nothing but white space between them. */
export interface GalleryNode extends Parent {
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
    /** Index in the page's list of figures. */
    figure?: number;
    /** The alternative text where it says something. */
    caption?: string | null;
    /** In `![[…]]`. */
    wiki?: boolean;
    size?: ImageSize;
  }
  interface LinkData {
    /** Index in the page's list of links. */
    link?: number;
  }
  interface HtmlData {
    /** Index in the page's list of links, of the start tag of one. */
    link?: number;
  }
  interface HeadingData {
    /** Id of the heading; absent for a heading inside a quote or a list item. */
    anchor?: string;
    /** Further ids that lead to it. */
    aliases?: readonly string[];
    /** Rank of the HTML element, 2 to 6. */
    rank?: number;
  }
}
