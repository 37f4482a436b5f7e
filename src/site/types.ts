import type { FigureImage, FileKind } from '../content/types.ts';
import type { IsoDay, Language } from '../model/types.ts';
import type { Piece } from '../render/pieces.ts';

export type { DiagramPiece, Piece } from '../render/pieces.ts';

/** A day in the words of the interface language. */
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
  /** `2020年3月11日`, `11 March 2020`. */
  date: string;
  /** `2020年3月11日 星期三`, `Wednesday, 11 March 2020`. */
  full: string;
  /** What `full` contains around `monthDay`: `2020年` and ` 星期三`, `Wednesday, ` and ` 2020`. */
  around: [before: string, after: string];
};

/** The date of a session: one day, or the first and the last day of a range. */
export type SessionDate = {
  start: DayWords;
  end: DayWords | null;
  /** The last day of a range next to its first: `24日`, `2月22日`; null for a single day. */
  until: string | null;
};

/** The published sizes of one image. Widths and heights are pixels. */
export type ImageView = {
  /** The full size, re-encoded. */
  full: string;
  width: number;
  height: number;
  /** For `<source>` elements, preferred format first: `image/avif` if it is smaller, `image/webp`. */
  sources: { type: string; srcset: string }[];
  /** The largest of the smaller sizes, for `<img src>`. */
  src: string;
  /** The smallest size, for images inside a line. */
  smallest: string;
  /** The smallest size, not animated, for strips, the timeline and the gallery. */
  thumbnail: string;
};

/** A figure with its image and its texts. */
export type FigureView = {
  /** `fig_…` */
  id: string;
  name: string;
  /** The address as the notes write it. */
  written: string;
  /** Alternative text, never empty: the caption, or a text made from section and capture time. */
  alt: string;
  caption: string | null;
  /** `iso` is local time without zone; `clock` is `16:43`, or `3/10 16:43` on another day. */
  captured: { iso: string; clock: string } | null;
  image: ImageView | null;
  /** The size in pixels that the notes ask for; null if they ask for none. */
  shown: { width: number; height: number } | null;
  /** The reason why there is no image; null if there is one. */
  gap: Exclude<FigureImage['outcome'], 'found' | 'file'> | null;
  /** The video, audio file or document instead of an image. `page` is a page of a document. */
  file: { url: string; kind: FileKind; page: string | null } | null;
  /** The address of an image on another host, and whether pages load it. */
  remote: { url: string; isLoaded: boolean } | null;
  /** What a click on the figure leads to, if the notes set it. */
  target: string | null;
  /** The section that contains the figure. */
  section: { anchor: string; heading: string } | null;
};

/** An entry of a table of contents. `anchor` is an id on the same page. */
export type ContentsEntry = { anchor: string; heading: string; children: readonly ContentsEntry[] };

/** A section or a part, with the sections inside it. */
export type SectionView = ContentsEntry & {
  /** 1 for a topic, 0 for a part. */
  level: number;
  /** `/2020-03-11/#iotlb`, with the base path. */
  url: string;
  children: SectionView[];
};

/** A session as a link in a list. */
export type SessionLink = {
  id: string;
  url: string;
  /** The text of the page's `h1`. */
  title: string;
  date: SessionDate | null;
  /** The free text after the date; the whole heading if there is no date. */
  label: string;
  /** The headings above the session in its file; null without any, or if it is just the year. */
  group: string | null;
};

/** A task as a link to its line. */
export type TaskView = {
  text: string;
  url: string;
  people: string[];
  /** As written. */
  due: string | null;
  /** The day of the meeting that mentions it last, or the name of an undated page. */
  day: TaskDayWords;
  /** The first meeting that mentions it, if that is another one. */
  since: { url: string; day: TaskDayWords } | null;
};

/** `iso` is null for an undated page. */
type TaskDayWords = { iso: IsoDay | null; words: string };

/** The number of tasks on a page. `anchor` leads to the first open one, or else to the first. */
export type SessionTasks = { anchor: string; count: number; open: number };

/** Open tasks of the previous meeting, and the number of further ones. */
export type StillOpen = { tasks: TaskView[]; more: number };

/** The tasks that a meeting mentions last. */
export type TaskDay = { session: SessionLink; open: TaskView[]; done: TaskView[] };

/** A part of the list of tasks. */
export type TaskYear = ListedYear & { days: TaskDay[] };

/** The open tasks of a person. */
export type TaskPerson = { name: string; tasks: TaskView[] };

/** A session as its page shows it. */
export type SessionView = SessionLink & {
  /** The heading as written: `2020/3/11`. */
  heading: string;
  /** Tags from the front matter. */
  tags: string[];
  /** Plain text for the page's description, at most 200 characters. */
  description: string;
  /** First and last capture time, `16:02–16:29`; null if no figure has one. */
  span: string | null;
  pieces: Piece[];
  figures: FigureView[];
  /** Topics and parts in reading order. */
  sections: SectionView[];
  tasks: SessionTasks | null;
  /** Null if the previous meeting left none. */
  stillOpen: StillOpen | null;
  previous: SessionLink | null;
  next: SessionLink | null;
  /** When its notes were last edited, in UTC; null if not known. */
  modified: string | null;
  /** Address for editing the notes at the session's heading. */
  editUrl: string | null;
};

/** A topic with the contents of all its sections. */
export type Topic = {
  anchor: string;
  heading: string;
  /** Plain text of the topic and the sections inside it, at most 200 characters; may be empty. */
  excerpt: string;
  /** Indices in the page's list of figures, including those of the sections inside the topic. */
  figures: number[];
};

/** An old anchor of a page. `url` is where its section is now, or null if that is the page itself. */
export type MovedAnchor = { anchor: string; url: string | null; title: string };

/** A retired page address and the URL that replaced it. */
export type Forward = {
  /** Without slashes at the ends: `2020-03-11`, `2020-03-11/iotlb`. */
  path: string;
  url: string;
  title: string;
  /** The anchors of a retired session that do not exist under the same name at `url`, with their URLs. */
  moved: Record<string, string>;
};

/** What a session without headings is about, in one line. */
export type SessionExcerpt = {
  text: string;
  /** Whether it is a sentence of the notes, not their topic field. */
  isQuote: boolean;
};

/** A session on the timeline. */
export type SessionEntry = SessionLink & {
  /** Topics and parts in reading order. */
  topics: { heading: string; url: string }[];
  excerpt: SessionExcerpt | null;
  figureCount: number;
  /** The number of figures without an image. */
  missingCount: number;
  thumbnail: ImageView | null;
  span: SessionView['span'];
  /** When its notes were last edited, in UTC; null if not known. */
  modified: string | null;
  /** Whether the group differs from that of the previous session on the timeline. */
  opensGroup: boolean;
};

/** Whether text is new, or was in the notes before. */
export type ChangeKind = 'added' | 'edited';

/** What was added or edited on one day. */
export type ChangeDay = {
  day: DayWords;
  sessions: SessionChange[];
  /** The kinds of which there are too many sessions to list, with the number of sessions. */
  unlisted: { kind: ChangeKind; count: number }[];
};

/** What was added to a session or edited in it on one day. */
export type SessionChange = {
  kind: ChangeKind;
  title: string;
  url: string;
  /** The time of the day's last change, in UTC. */
  at: string;
  sections: { kind: ChangeKind; heading: string; url: string }[];
  /** The number of sections that are not listed. */
  more: number;
};

/**
 * A year of a list, and the page that lists it. `year` is null for items without a date. `name` is the
 * last part of `path`; both are empty for the first page.
 */
export type ListedYear = { year: string | null; name: string; path: string };

/** The sessions of one year, newest first. */
export type TimelineYear = ListedYear & {
  /** The months that have sessions, each with the id of its first session on the timeline. */
  months: { month: string; words: string; first: string }[];
  sessions: SessionEntry[];
};

/** A session in the gallery. `gaps` are its figures without an image. */
export type GalleryDay = { session: SessionLink; figures: FigureView[]; gaps: FigureView[] };

/** A part of the gallery. */
export type GalleryYear = ListedYear & { days: GalleryDay[] };

/** A paper in the list of papers. */
export type PaperView = {
  /** The title, or the id of a paper without one. */
  title: string;
  /** The section of its newest session that names it. */
  url: string;
  /** The heading of that section, if it is not the title. */
  section: string | null;
  /** `SOSP 2019`; may be empty. */
  venue: string;
  /** Its pages at arXiv, by DOI and at a publisher. */
  links: { url: string; words: string }[];
  /** Searches for it at a scholarly search engine; null if only its address is known. */
  searchUrl: string | null;
  bibtex: string | null;
  /** The sections of older sessions that name it. */
  others: { url: string; session: SessionLink }[];
};

/** The papers whose newest session this is. */
export type PaperSession = { session: SessionLink; papers: PaperView[] };

/** A part of the list of papers. */
export type PaperYear = ListedYear & { sessions: PaperSession[] };

/** A row of a calendar. */
export type CalendarYear = {
  year: string;
  url: string;
  /** Whether it shows the days of its sessions, not only their numbers. */
  withDays: boolean;
  /** Twelve. The sessions are in order; `url` leads to the newest. */
  months: { url: string; sessions: SessionEntry[] }[];
};

/** The description of a page for chat programs and search engines. */
export type Sharing = {
  siteName: string;
  title: string;
  /** Plain text; may be empty. */
  description: string;
  type: 'website' | 'article';
  /** Absolute; undefined if the origin of the site is not known. */
  url: string | undefined;
  language: Language;
  published: IsoDay | null;
  jsonLd: object | null;
  /** The page's card as PNG. `url` is absolute; `width` and `height` are pixels. */
  image: { url: string; width: number; height: number; alt: string } | null;
};

/** What the descriptions of all pages share. `cards` contains the paths of the cards that exist. */
export type SharingContext = {
  siteName: string;
  language: Language;
  site: URL | undefined;
  cards: { has: (path: string) => boolean };
};
