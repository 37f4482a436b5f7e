import type { Root } from 'mdast';
import { nodesIn } from '../tree-nodes.ts';

/**
 * Parses Markdown with a native parser of CommonMark and GFM, which takes a tenth of the time of
 * `parseDialect` and returns the same tree. Returns null if the source may contain syntax that only the
 * dialect has or that the two parsers read differently, and if the computer has no native parser.
 */
export function parseNatively(source: string): Root | null {
  if (!isShared(source)) return null;
  const tree = parse?.(source, { features: { gfm: true, frontmatter: false } });
  if (tree?.type !== 'root') return null;
  recordDestinations(tree);
  return tree;
}

// Its binary is an optional dependency, which does not exist for all platforms.
const { markdownToMdast: parse } = await import('satteri').catch(() => ({ markdownToMdast: null }));

/** Returns whether both parsers read a source alike. */
function isShared(source: string): boolean {
  if (OTHER_SYNTAX.test(source) || mayBeStruckBySingle(source)) return false;
  return isEmphasisSimple(source) && source.isWellFormed();
}

/**
 * Returns whether no marker of emphasis is beside both punctuation and Chinese text, or all are around
 * simple bold text, which all parsers read alike.
 */
function isEmphasisSimple(source: string): boolean {
  if (!/[*_~]/.test(source) || !MARKER_BESIDE_SIGN.test(source)) return true;
  return !MARKER.test(source.replace(SIMPLE_BOLD, ''));
}

/** Returns whether GFM may strike out text between single tildes. The dialect does not. */
function mayBeStruckBySingle(source: string): boolean {
  const opening = source.search(/(?<!~)~(?=[^\s~])/);
  return opening >= 0 && /[^\s~]~(?!~)/.test(source.slice(opening + 1));
}

/** What an address after `](` may be: without spaces, parentheses, escapes and character references. */
const SIMPLE_ADDRESS = /[^\s()<>\\&]*\)/;

/** An address in the text that ends at a space or at the parenthesis of a link. */
const SIMPLE_URL =
  /\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#][\w/.?=&%+#-]*)?(?:[\s)]|$)/;

/** Matches markers of emphasis with punctuation and a Chinese character beside them. */
const MARKER_BESIDE_SIGN = anyOf('mu', [
  /[^\p{ASCII}\p{L}\p{N}\s][*_~]|[*_~][^\p{ASCII}\p{L}\p{N}\s]/u,
  /[^\p{ASCII}][*_~]+[^\p{L}\p{N}\s*_~]|[^\p{L}\p{N}\s*_~][*_~]+[^\p{ASCII}]/u,
  /`\*|\*`|\*[_~]|_[*~]|~[*_]/u,
]);

const SIMPLE_BOLD = /(?<!\*)\*\*[\p{L}\p{N}](?:[^*_~`[\]<>()|!\n]*[\p{L}\p{N}])?\*\*(?!\*)/gu;

/** A marker that is neither the bullet of an item nor inside an ASCII word. */
const MARKER = /~|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9_])|(?<!^[ \t>]*)\*|\*(?![ \t])/mu;

/** Matches sources with syntax that only the dialect has, or that the two parsers read differently. */
const OTHER_SYNTAX = anyOf('imu', [
  // Syntax of the dialect: comments, math, links in double brackets.
  /%%|\$|\[\[/u,
  // Escapes, footnotes and definitions, whose places the dialect records.
  /\\|\[\^|\]:/u,
  // HTML, brackets in brackets, and addresses with spaces, sizes or titles.
  /<[a-z/!?]|\[[^\]]*[[`]/u,
  new RegExp(`\\]\\((?!${SIMPLE_ADDRESS.source})`),
  // Headings such as `##标题`, and those that begin with a space of another kind.
  /(?:^|[\s>])#+[^#\t\n\r ]/u,
  /#[ \t]*[\p{Zs}\u200b\ufeff](?<! )/u,
  // Addresses in the text, unless they are simple, and character references, which may be part of one.
  /@|www\.|ftp:|&[#\w]|\[[^\]]*https?:|(?<![\s(])https?:/u,
  new RegExp(`https?:(?!${SIMPLE_URL.source})`),
  // Checkboxes of tasks before anything but text.
  /\[[ \tx]\](?! (?!http)[\p{L}\p{N}])|^[ \t]+(?:-+|=+)[ \t]*$/u,
  // Code with more than one backtick, or over several lines.
  /(?<!`)``(?!`)|[^`\n]```|^(?!```)[^`\n]*`(?:[^`\n]*`[^`\n]*`)*[^`\n]*$/u,
  // Tables and fences inside a container, quotes in quotes, empty items, and spaces at the end.
  /^[ \t]*>[ \t]*>/u,
  /^[ \t]*(?:[-+*>]|\d+[.)]).*\||^[ \t].*\|/u,
  /^(?:[ \t]|[-+*>]|\d+[.)])+(?:```|~~~)|^[ \t]*(?:```|~~~).*\p{Zs}(?<! )/u,
  /^(?:[ \t>]|(?:[-+*]|\d+[.)])[ \t])*(?:[-+*]|\d+[.)])[ \t]*$|\n[ \t>]+\n*(?![\s\S])/u,
  // Indented code in an item, or right after a heading, a rule or a fence.
  /(?:[-+*>]|\d[.)]) *(?: {5}|\t)|^ {0,3}(?:#|```|~~~|[-*_=]{2}).*\n(?: {4}| *\t)/u,
  // Characters that parsers replace or skip, or that only some of them count as line endings.
  /(?![\t\n])\p{Cc}|[\u2028\u2029\ufeff]/u,
]);

/** Records where the address of each image is, as `parseDialect` does. */
function recordDestinations(tree: Root): void {
  for (const node of nodesIn(tree)) {
    const end = node.position?.end.offset;
    if (node.type !== 'image' || node.url === '' || end === undefined) continue;
    const closing = end - 1;
    node.data = { destination: { start: closing - node.url.length, end: closing } };
  }
}

function anyOf(flags: string, syntaxes: readonly RegExp[]): RegExp {
  return new RegExp(syntaxes.map(({ source }) => source).join('|'), flags);
}
