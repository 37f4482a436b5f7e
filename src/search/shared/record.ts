import { toSearchText } from './search-text.ts';
import type { SearchSection } from './types.ts';
import { GAP, unitsOf } from './units.ts';

/** One record in the shape that Pagefind's `addCustomRecord` takes. */
export type SearchRecord = {
  url: string;
  content: string;
  language: 'zh-cn';
  filters: Record<string, string[]>;
};

/** What a result shows of a section besides its text and what the catalogue contains. */
export type ResultHeader = [
  heading: string,
  path: string[],
  id: string,
  title: string,
  thumbnail?: string,
];

/**
 * Creates the record of a section. Its content is heading and text, separated at every unit by
 * zero-width spaces, so that Pagefind's own segmentation doesn't apply. The result header is stored
 * as JSON in a filter, which Pagefind neither searches nor loads with the index, unlike `meta`.
 */
export function writeRecord(section: SearchSection): SearchRecord {
  const { url, heading, text } = section;
  return {
    url,
    content: [heading, text].map(separateUnits).filter(Boolean).join(BLOCK_BREAK),
    language: 'zh-cn',
    filters: { shown: [JSON.stringify(resultHeader(section))] },
  };
}

/** Reads a record as Pagefind returns it. `text` does not include the heading. */
export function readRecord({ content, filters }: Pick<SearchRecord, 'content' | 'filters'>): {
  header: ResultHeader;
  text: string;
} {
  const header = JSON.parse(filters['shown']?.[0] ?? '[]') as ResultHeader;
  const heading = toSearchText(header[0]);
  const text = content.replaceAll(GAP, '').slice(heading.length);
  const isAfterHeading = heading !== '' && text.startsWith(BLOCK_BREAK);
  return { header, text: isAfterHeading ? text.slice(BLOCK_BREAK.length) : text };
}

/** Returns the result header of a section. */
export function resultHeader({ heading, path, session, thumbnail }: SearchSection): ResultHeader {
  const header: ResultHeader = [heading, path, session.id, session.title];
  if (thumbnail !== null) header.push(thumbnail);
  return header;
}

/** Separates blocks, and the heading from the text. No phrase extends across it. */
const BLOCK_BREAK = ' · ';

function separateUnits(text: string): string {
  const shown = toSearchText(text);
  let separated = '';
  let end = 0;
  for (const unit of unitsOf(shown)) {
    if (end > 0) separated += `${shown.slice(end, unit.start)}\u200b`;
    separated += unit.kind === 'gap' ? unit.text : shown.slice(unit.start, unit.end);
    end = unit.end;
  }
  return separated;
}
