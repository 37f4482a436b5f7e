import type { IsoDay, Language, Piece } from '../model/types.ts';

export type { Piece } from '../model/types.ts';

/** A day in words, in the interface language. */
export type DayWords = {
  iso: IsoDay;
  /** `3月11日`, `11 March`. */
  monthDay: string;
  /** `11` */
  day: string;
  /** `3月`, `Mar`. */
  month: string;
  /** `2020` */
  year: string;
  /** `星期三`, `Wednesday`. */
  weekday: string;
  /** `2020年3月11日 星期三`, `Wednesday, 11 March 2020`. */
  full: string;
};

/** A session's date: one day, or the first and last of a range. */
export type SessionDate = { start: DayWords; end: DayWords | null };

/** The shots of one image that the page offers. Widths and heights are pixels. */
export type ImageView = {
  /** Full size, re-encoded. */
  full: string;
  width: number;
  height: number;
  /** For `<source>`, best first: `image/avif`, then `image/webp`. */
  sources: { type: string; srcset: string }[];
  /** A fitting size for `<img src>`. */
  src: string;
  /** The smallest size, for strips, the timeline and the gallery. */
  thumbnail: string;
};

/** Why a figure has no image. */
type FigureGap = 'missing' | 'remote' | 'refused' | 'ambiguous' | 'unreadable';

export type FigureView = {
  /** `fig_…` */
  id: string;
  name: string;
  /** The address as written. */
  written: string;
  /** Alternative text, never empty: the caption, or made from section and time. */
  alt: string;
  caption: string | null;
  /** `iso` is local time without zone; `clock` is `16:43`. */
  captured: { iso: string; clock: string } | null;
  image: ImageView | null;
  /** Width and height in pixels that the notes ask for; null where they don't. */
  shown: { width: number; height: number } | null;
  /** Null where there is an image. */
  gap: FigureGap | null;
  /** The topic or section that it stands in. */
  section: { anchor: string; heading: string } | null;
};

export type SectionView = {
  anchor: string;
  heading: string;
  /** 1 for a topic; 0 for a further date heading on the page. */
  level: number;
  /** `/2020-03-11/#iotlb`, with the base path. */
  url: string;
  /** Address of the share page; null for all but topics. */
  share: string | null;
  children: SectionView[];
};

/** A session as a link in a list. */
export type SessionLink = {
  id: string;
  url: string;
  /** What its page's `h1` shows. */
  title: string;
  date: SessionDate | null;
  /** Free text behind the date; the whole heading where there is no date. */
  label: string;
  /** The headings that it stands under in its file; null without any but its year. */
  group: string | null;
};

export type SessionView = SessionLink & {
  /** Heading as written: `2020/3/11`. */
  heading: string;
  /** Tags of the front matter. */
  tags: string[];
  /** Plain text for the page's description, at most 200 characters. */
  description: string;
  /** First and last capture time, `16:02` and `16:29`; null without any. */
  span: { from: string; to: string } | null;
  pieces: Piece[];
  figures: FigureView[];
  /** Topics (and further date headings) with what is inside them. */
  sections: SectionView[];
  previous: SessionLink | null;
  next: SessionLink | null;
  /** Where the notes are edited at this session's line. */
  editUrl: string | null;
};

/** An anchor whose section is elsewhere now: a link there; `url` is null where the page answers. */
export type MovedAnchor = { anchor: string; url: string | null; title: string };

/** A page address that is no longer in use and the URL that took its place. */
export type Forward = {
  /** Without slashes at its ends: `2020-03-11`, `2020-03-11/iotlb`. */
  path: string;
  url: string;
  title: string;
  /** URLs of the anchors of a session that do not have the same fragment at `url`. */
  moved: Record<string, string>;
};

/** A session on the timeline. */
export type SessionEntry = SessionLink & {
  /** In reading order, and each further date heading before its own. */
  topics: { heading: string; url: string }[];
  figureCount: number;
  thumbnail: FigureView | null;
  span: SessionView['span'];
  /** Whether the session before it on the timeline stands under other headings. */
  opensGroup: boolean;
};

/** Sessions of one year, newest first; `year` is null for those without a date. */
export type TimelineYear = {
  year: string | null;
  /** Months that have sessions, with the id of the first session of each. */
  months: { month: string; words: string; first: string }[];
  sessions: SessionEntry[];
};

/** A letter of the index with its entries, in alphabetical order. */
export type IndexLetter = {
  /** `A`, or `0–9` for what begins with no letter. */
  letter: string;
  entries: {
    term: string;
    /** One for each session; `main` where a heading says the term. */
    places: { url: string; words: string; main: boolean }[];
    /** The search for the places that are not shown; null where all are. */
    more: { url: string; words: string } | null;
  }[];
};

/** What every page has around it. */
export type Frame = {
  title: string;
  language: Language;
  /** Addresses with the base path. */
  home: string;
  topics: string;
  gallery: string;
  search: string;
};
