/** The start of an HTML block (section 4.6). */
export type HtmlBlock = {
  /** One of the seven kinds of the specification. */
  kind: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Index on the first line from which the end of the block can occur. */
  bodyAt: number;
};

/** Reads the start of the HTML block that a line opens, if any. */
export function readHtmlBlock(text: string): HtmlBlock | null {
  if (text.startsWith('<!--')) return { kind: 2, bodyAt: 2 };
  if (text.startsWith('<?')) return { kind: 3, bodyAt: 1 };
  if (text.startsWith('<![CDATA[')) return { kind: 5, bodyAt: 9 };
  if (/^<![A-Za-z]/u.test(text)) return { kind: 4, bodyAt: 3 };
  const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[/> \t]|$)/u.exec(text);
  if (tag === null) return null;
  const [{ length: bodyAt }, slash, rawName = ''] = tag;
  const name = rawName.toLowerCase();
  const closing = slash === '/';
  const slashed = text.charAt(bodyAt) === '/';
  if (!closing && !slashed && RAW_NAMES.has(name)) return { kind: 1, bodyAt };
  if (BLOCK_NAMES.has(name)) {
    return slashed && text.charAt(bodyAt + 1) !== '>' ? null : { kind: 6, bodyAt };
  }
  const isLoneTag = (closing ? CLOSING_TAG_END : OPENING_TAG_END).test(text.slice(bodyAt));
  return isLoneTag ? { kind: 7, bodyAt } : null;
}

/** Returns whether a block ends on this line. Kinds 6 and 7 end before a blank line instead. */
export function closesHtmlBlock(kind: HtmlBlock['kind'], text: string, from = 0): boolean {
  return ENDS[kind]?.test(text.slice(from)) ?? false;
}

/**
 * Returns how a block begins, and the text that ends it. Null for the kinds that end before a blank
 * line.
 */
export function htmlBlockEnd(
  kind: HtmlBlock['kind'],
  firstLine: string,
): { opening: string; closing: string } | null {
  const [tag, name = ''] = /^<([a-z]+)/i.exec(firstLine) ?? [];
  if (kind === 1) return { opening: `${tag}>`, closing: `</${name}>` };
  const [opening, closing] = SIGNS[kind] ?? [];
  return opening && closing ? { opening, closing } : null;
}

const SIGNS: Partial<Record<HtmlBlock['kind'], readonly [opening: string, closing: string]>> = {
  2: ['<!--', '-->'],
  3: ['<?', '?>'],
  4: ['<!', '>'],
  5: ['<![CDATA[', ']]>'],
};

const ENDS: Partial<Record<HtmlBlock['kind'], RegExp>> = {
  // Has no flag `u`, because with `u` and `i` an `s` also matches `ſ`.
  1: /<\/(?:pre|script|style|textarea)>/i,
  2: /-->/u,
  3: /\?>/u,
  4: />/u,
  // In micromark, brackets count in pairs, so `]]]>` does not end CDATA.
  5: /(?<!\])(?:\]\])+>/u,
};

/** What follows the name of an end tag that is alone on its line. */
const CLOSING_TAG_END = /^[ \t]*>[ \t]*$/u;

// In micromark, an attribute may have several unquoted values in a row (`a=b=c`), but no value after a
// quoted one.
const UNQUOTED_VALUE = String.raw`[ \t]*=[ \t]*[^"'/<=>\x60 \t]+`;
const QUOTED_VALUE = String.raw`[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')`;
const ATTRIBUTE = String.raw`[ \t]+[A-Za-z:_][-.:\w]*(?:${UNQUOTED_VALUE})*(?:${QUOTED_VALUE})?`;

/** What follows the name of a start tag that is alone on its line. */
const OPENING_TAG_END = new RegExp(String.raw`^(?:${ATTRIBUTE})*[ \t]*/?>[ \t]*$`, 'u');

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog
  dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header
  hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search
  section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/u),
);
