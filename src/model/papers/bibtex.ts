import type { PaperNaming } from './paper-naming.ts';
import { isJournal } from './venues.ts';

/**
 * Returns the BibTeX of a paper: the entry of the notes if they contain one, or else an entry with only
 * what they state. Returns null for a paper without a title.
 */
export function bibtexOf({
  title,
  venue,
  year,
  arxiv,
  doi,
  url,
  bibtex,
}: PaperNaming): string | null {
  if (bibtex !== null) return bibtex;
  if (title === null) return null;
  const isArticle = venue !== null && isJournal(venue);
  const fields = [
    ['title', `{${escaped(title)}}`],
    [isArticle ? 'journal' : 'booktitle', venue && escaped(venue)],
    ['year', year],
    ['eprint', arxiv],
    ['archivePrefix', arxiv && 'arXiv'],
    ['doi', doi && verbatim(doi)],
    ['url', url && verbatim(url)],
  ].flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const type = venue === null ? 'misc' : isArticle ? 'article' : 'inproceedings';
  return `@${type}{${keyOf(title, year)},\n${fields.join(',\n')}\n}`;
}

/** Returns the first words of a title and the year, in the letters that a key may have. */
function keyOf(title: string, year: string | null): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return `${words.slice(0, 2).join('') || 'paper'}${year ?? ''}`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

/**
 * Returns an address as it is, because LaTeX reads the fields of addresses verbatim. Only characters that
 * would end a field or begin a comment or a command are percent-encoded.
 */
function verbatim(address: string): string {
  return address.replace(/[{}\\]|%(?![\da-f]{2})/gi, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

const SMALL_WORDS = new Set(['a', 'an', 'the', 'on', 'of', 'for', 'in', 'and', 'to', 'with']);
