import { skipBlanks } from './blanks.ts';

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
  const complete = closing ? endsTag(text, skipBlanks(text, bodyAt)) : endsOpenTag(text, bodyAt);
  return complete ? { kind: 7, bodyAt } : null;
}

/** Returns whether a block ends on this line. Kinds 6 and 7 end before a blank line instead. */
export function closesHtmlBlock(kind: HtmlBlock['kind'], text: string, from = 0): boolean {
  if (kind === 1) return RAW_END.test(text.slice(from));
  if (kind === 2) return text.includes('-->', from);
  if (kind === 3) return text.includes('?>', from);
  if (kind === 4) return text.includes('>', from);
  return kind === 5 && closesCdata(text, from);
}

// micromark reads brackets in pairs, so that `]]]>` is no end for it.
function closesCdata(text: string, from: number): boolean {
  let brackets = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '>' && brackets > 0 && brackets % 2 === 0) return true;
    brackets = char === ']' ? brackets + 1 : 0;
  }
  return false;
}

/** Returns whether the attributes from `from` on are valid and only the end of the tag follows. */
function endsOpenTag(text: string, from: number): boolean {
  let at = from;
  for (;;) {
    at = skipBlanks(text, at);
    if (text.charAt(at) === '/') return endsTag(text, at + 1);
    if (!/[A-Za-z:_]/u.test(text.charAt(at))) return endsTag(text, at);
    while (/[-.:\w]/u.test(text.charAt(at))) at++;
    at = skipValues(text, at);
    if (at === -1) return false;
  }
}

// micromark accepts several unquoted values in a row (`a=b=c`), but no value after a quoted one.
function skipValues(text: string, from: number): number {
  let at = from;
  for (;;) {
    const equals = skipBlanks(text, at);
    if (text.charAt(equals) !== '=') return at;
    at = skipBlanks(text, equals + 1);
    const quote = text.charAt(at);
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1);
      return end === -1 || !/[/> \t]/u.test(text.charAt(end + 1)) ? -1 : end + 1;
    }
    if (quote === '' || '<=>`'.includes(quote)) return -1;
    while (/[^"'/<=>` \t]/u.test(text.charAt(at))) at++;
  }
}

function endsTag(text: string, at: number): boolean {
  return text.charAt(at) === '>' && skipBlanks(text, at + 1) === text.length;
}

// Has no flag `u`, because with `u` and `i` an `s` also matches `ſ`.
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog
  dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header
  hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search
  section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/u),
);
