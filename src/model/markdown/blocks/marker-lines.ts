import { calloutKind } from './callout-kinds.ts';
import type { Callout } from './callouts.ts';

/** A line that opens a block, such as `:::info Title` or `<aside>`. */
export type BlockOpening = {
  /** The colons, or the name of the tag. */
  marker: string;
  /** What remains of the line. */
  rest: string;
  /** Null for a quote without a title; `group` for a block that only sets a colour or a position. */
  callout: Pick<Callout, 'kind' | 'fold'> | 'group' | null;
  /** Markdown. */
  title: string;
};

/** Reads a line that opens a block. Returns null for any other line and for unknown words. */
export function blockOpening(line: string): BlockOpening | null {
  const [, tag, rest = ''] = /^[ \t]*(<aside\b[^<>]*>)[ \t]*(.*)$/i.exec(line) ?? [];
  if (tag !== undefined && !/<\/aside>/i.test(rest))
    return { marker: 'aside', rest, callout: null, title: '' };
  const [, marker, words = ''] = /^[ \t]*(:{3,})[ \t]*([^\s:].*)$/.exec(line) ?? [];
  if (marker === undefined) return null;
  const { name, attributes, title } = wordsOf(words);
  const callout = calloutOf(name.replace(/^callout-/, '').toLowerCase(), attributes);
  return callout && { marker, rest: '', callout, title };
}

/** Returns the marker of the block that ends on a line, and the text before it. */
export function blockEnd(line: string): { marker: string; rest: string } | null {
  const [, colons] = /^[ \t]*(:{3,})[ \t]*$/.exec(line) ?? [];
  if (colons !== undefined) return { marker: colons, rest: '' };
  const at = line.trimEnd().toLowerCase().endsWith('</aside>') ? line.lastIndexOf('<') : -1;
  return at < 0 ? null : { marker: 'aside', rest: line.slice(0, at) };
}

type OpeningWords = { name: string; attributes: string; title: string };

/**
 * Splits the words after the colons: `info Title`, `note[Title]{#id}` as in Docusaurus, and
 * `{.callout-note title="Title"}` as in Quarto. Other braces belong to the title.
 */
function wordsOf(words: string): OpeningWords {
  const [, list, after = ''] = /^(\{[^{}]*\})(.*)$/.exec(words) ?? [];
  if (list !== undefined) {
    const [, name = ''] = /[{\s]\.([\p{L}\p{N}_-]+)/u.exec(list) ?? [];
    const [, double, single] = /\btitle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(list) ?? [];
    return { name, attributes: list, title: after.trim() || (double ?? single ?? '').trim() };
  }
  const [, name = '', rest = ''] = /^\.?([\p{L}\p{N}_-]+)(.*)$/u.exec(words) ?? [];
  const attributes = (rest.match(ATTRIBUTES) ?? []).join(' ');
  const title = rest.replace(ATTRIBUTES, '').trim();
  const [, inBrackets = title] = /^\[([^[\]]*)\]$/.exec(title) ?? [];
  return { name, attributes, title: inBrackets };
}

/** A list of classes, ids and values: `{.wide #a state="open"}`. */
const ATTRIBUTES =
  /\{\s*(?:(?:open|closed|[.#][\w-]+|[\w-]+\s*=\s*(?:"[^"]*"|[^\s{}"]+))(?=[\s.#}])\s*)+\}/g;

function calloutOf(name: string, attributes: string): BlockOpening['callout'] {
  if (FOLDED.test(name)) {
    return { kind: null, fold: /state *= *"?open|\bopen\b/i.test(attributes) ? 'open' : 'closed' };
  }
  if (GROUP.test(name)) return 'group';
  const kind = calloutKind(name);
  return kind && { kind, fold: null };
}

const FOLDED = /^(?:spoiler|details|collapse|toggle)$/;
const GROUP = /^(?:color\d*|left|center|right|columns?|text-(?:left|center|right)|container)$/;
