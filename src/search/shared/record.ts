import type { IsoDay } from '../../model/types.ts';
import { searchText } from './search-text.ts';
import { unitsOf } from './units.ts';

/** What the site gives to be found: one section, or the blocks before the first of a page. */
export type SearchSection = {
  /** Site path with base path and anchor. */
  url: string;
  heading: string;
  /** Headings from the session's topic down to the section's parent. */
  path: string[];
  /** Plain text of the section's own blocks, joined by ` · `. */
  text: string;
  session: { id: string; title: string; date: IsoDay | null };
  hasFigure: boolean;
  /** Address of the first image in it, small; null without any. */
  thumbnail: string | null;
  /** Place in reading order; the sections of one session follow each other. */
  order: number;
};

/** One record as Pagefind's `addCustomRecord` takes it. */
export type SearchRecord = {
  url: string;
  content: string;
  language: 'zh-cn';
  filters: Record<string, string[]>;
};

/** What a result shows that the catalogue lacks, besides the text; JSON in the `shown` filter. */
export type ShownSection = [
  heading: string,
  path: string[],
  id: string,
  title: string,
  thumbnail?: string,
];

/**
 * The record of one section. Its content is heading and text, cut at every unit by zero-width
 * spaces, so that no segmenter has a say. What results show travels as a filter, which is neither
 * searched nor loaded with the index; `meta` would be both.
 */
export function searchRecord(section: SearchSection): SearchRecord {
  const { url, heading, text } = section;
  return {
    url,
    content: [heading, text].map(cutAtUnits).filter(Boolean).join(BLOCK_BREAK),
    language: 'zh-cn',
    filters: { shown: [JSON.stringify(shownSection(section))] },
  };
}

/** What results show of a section besides its text. */
export function shownSection({ heading, path, session, thumbnail }: SearchSection): ShownSection {
  const { id, title } = session;
  return thumbnail === null ? [heading, path, id, title] : [heading, path, id, title, thumbnail];
}

/** Between blocks, and between a heading and its text; no phrase reaches over it. */
export const BLOCK_BREAK = ' · ';

function cutAtUnits(text: string): string {
  const shown = searchText(text);
  let cut = '';
  let end = 0;
  for (const unit of unitsOf(shown)) {
    if (end > 0) cut += `${shown.slice(end, unit.start)}\u200b`;
    cut += unit.kind === 'gap' ? unit.text : shown.slice(unit.start, unit.end);
    end = unit.end;
  }
  return cut;
}
