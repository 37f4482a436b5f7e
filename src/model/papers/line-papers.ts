import {
  findAddresses,
  linkedAddress,
  type PaperAddress,
  withoutAddresses,
} from './paper-addresses.ts';
import type { PaperLine } from './paper-lines.ts';
import { type PaperNaming, UNKNOWN } from './paper-naming.ts';
import { taggedPapers } from './tagged-papers.ts';
import { isCapitalized, isName, isPhrase } from './title-form.ts';
import { readLabel, type TitleLabel } from './title-label.ts';
import { bareTitle, isHanTitle, LINK_WORDS, quotedTitle, trimTitle } from './title-text.ts';
import { findVenues, referenceVenue } from './venues.ts';

/**
 * Finds the papers that a line names: by a label, in a reference, by an address, or by a venue with its
 * year. A line that has only an address names a paper without a title. Of a very long line, only
 * its addresses count.
 */
export function linePapers(line: PaperLine): PaperNaming[] {
  const addresses = addressesOf(line);
  if (line.text.length > LONGEST) return addresses.map((each) => ({ ...UNKNOWN, ...each }));
  if (/^\s*\[\d+\]/.test(line.text)) return referencePapers(line, addresses);
  if (addresses.length > 0) return addressedPapers(line, addresses);
  const label = readLabel(line.text);
  if (label.kind !== null) return labelledPapers(label);
  if (line.cells !== null) return rowPapers(line, line.cells);
  const tagged = taggedPapers({ text: label.rest, isItem: line.isItem });
  return tagged.length > 0 ? tagged : quotedPapers(line.text);
}

/** An address of a line, with the text of the link if that could be a title. */
type LineAddress = PaperAddress & { title: string | null };

function addressesOf({ text, links }: PaperLine): LineAddress[] {
  const linked = links.flatMap((link) => {
    const address = linkedAddress(link.url);
    if (address === null) return [];
    if (link.text.length > LONGEST || LINK_WORDS.test(link.text))
      return [{ ...address, title: null }];
    const words = bareTitle(link.text);
    const isWords = isCapitalized(words, 2) || isPhrase(words, 3) || isHanTitle(words);
    return [{ ...address, title: isWords ? words : null }];
  });
  const known = new Set(linked.map(({ arxiv, doi }) => arxiv ?? doi));
  const inText = findAddresses(text).filter(({ arxiv, doi }) => !known.has(arxiv ?? doi));
  return [...linked, ...inText.map((address) => ({ ...address, title: null }))];
}

function addressedPapers(line: PaperLine, addresses: readonly LineAddress[]): PaperNaming[] {
  const venues = findVenues(line.text);
  const titled = addresses.filter(({ title }) => title !== null);
  if (titled.length > 1) {
    return titled.map((address, index) => {
      const { venue = null, year = null } =
        venues.length === titled.length ? (venues[index] ?? {}) : {};
      return { ...UNKNOWN, ...address, venue, year };
    });
  }
  const title = titled[0]?.title ?? lineTitle(line);
  const { venue = null, year = null } = venues[0] ?? {};
  const isOne = title !== null || addresses.every(isAlone);
  if (!isOne) return addresses.map((address) => ({ ...UNKNOWN, ...address }));
  return [{ ...UNKNOWN, ...mergeAddresses(addresses), title, venue, year }];
}

/** Returns whether an address is the only one of its kind. */
function isAlone(
  { arxiv, doi, url }: PaperAddress,
  index: number,
  all: readonly PaperAddress[],
): boolean {
  return all.every(
    (other, at) =>
      at === index ||
      ((arxiv === null || other.arxiv === null) &&
        (doi === null || other.doi === null) &&
        (url === null || other.url === null)),
  );
}

/** Reads the title in a line that has the address of the paper. */
function lineTitle({ text, links, cells }: PaperLine): string | null {
  const isAddress = (words: string) => /^https?:|^\W*$/.test(words);
  const rest = links.reduce(
    (kept, link) =>
      isAddress(link.text) || LINK_WORDS.test(link.text) ? kept.replace(link.text, ' ') : kept,
    cells === null ? text : longestCell(cells),
  );
  const quoted = quotedTitle(rest);
  if (quoted !== null) return quoted;
  const bare = bareTitle(rest);
  if (LINK_WORDS.test(bare)) return null;
  const isTitle = isCapitalized(bare, 2) || isPhrase(bare, 4) || isHanTitle(bare);
  return isTitle || isName(bare) ? bare : (AFTER_YEAR.exec(rest)?.[1] ?? null);
}

function labelledPapers({ kind, rest }: TitleLabel): PaperNaming[] {
  const { venue = null, year = null } = findVenues(rest)[0] ?? {};
  const quoted = quotedTitle(rest);
  const title = quoted ?? bareTitle(rest);
  const isPlaced = venue !== null && (isPhrase(title, 3) || isName(title) || isHanTitle(title));
  // A talk may be about something else.
  const isTitle =
    kind === 'talk'
      ? isCapitalized(title, 3) || (quoted !== null && isHanTitle(title))
      : quoted !== null || isPhrase(title, 3);
  return isTitle || isPlaced ? [{ ...UNKNOWN, title, venue, year }] : [];
}

function referencePapers(line: PaperLine, addresses: readonly LineAddress[]): PaperNaming[] {
  const text = line.text.replace(/^\s*\[\d+\]\s*/, '');
  const { venue, year } = referenceVenue(withoutAddresses(text));
  const title = addresses.find((each) => each.title !== null)?.title ?? referenceTitle(text);
  if ((title === null || year === null) && addresses.length === 0) return [];
  return [{ ...UNKNOWN, ...mergeAddresses(addresses), title, venue, year }];
}

/** Reads the title of a reference: its quoted text, or the sentence after the authors. */
function referenceTitle(text: string): string | null {
  const quoted = quotedTitle(text);
  if (quoted !== null) return quoted;
  const sentences = text.split(/(?<=[\p{Ll}\d)]{2,})[.?]\s+/u);
  const title = trimTitle(sentences.slice(1).find((sentence) => isPhrase(sentence, 4)) ?? '');
  return title === '' ? null : title;
}

function rowPapers({ text }: PaperLine, cells: readonly string[]): PaperNaming[] {
  const [mention] = findVenues(text);
  if (mention === undefined) return [];
  const title = quotedTitle(text) ?? bareTitle(longestCell(cells));
  if (!isPhrase(title, 3) && !isName(title)) return [];
  return [{ ...UNKNOWN, title, venue: mention.venue, year: mention.year }];
}

/** A quoted title counts without a venue if the line calls it a paper. */
function quotedPapers(text: string): PaperNaming[] {
  const quoted = CALLED_PAPER.test(text) ? quotedTitle(text) : null;
  if (quoted === null || !isPhrase(quoted, 4)) return [];
  return [{ ...UNKNOWN, title: quoted }];
}

function longestCell(cells: readonly string[]): string {
  return cells.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function mergeAddresses(addresses: readonly PaperAddress[]): PaperAddress {
  const first = (key: keyof PaperAddress) =>
    addresses.find((address) => address[key] !== null)?.[key] ?? null;
  return { arxiv: first('arxiv'), doi: first('doi'), url: first('url') };
}

const CALLED_PAPER = /论文|paper/iu;

/** A title after the authors and the year, as the ACM and the APA write references. */
const AFTER_YEAR = /[.)]?\s\(?(?:19|20)\d\d\)?\.\s+(\p{Lu}[^.]{20,250})\.\s/u;

/** Longer lines are text that names no single paper. */
const LONGEST = 1000;
