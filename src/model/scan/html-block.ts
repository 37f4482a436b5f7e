import { skipBlanks } from './blanks.ts';

/**
 * An HTML block: its kind of the seven that CommonMark has (section 4.6), and where on its first
 * line the text starts that may hold its end.
 */
export type HtmlBlock = { kind: 1 | 2 | 3 | 4 | 5 | 6 | 7; bodyAt: number };

/** The HTML block that `text` opens, if any. */
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

/** Whether the block ends with this line; one of kind 6 or 7 ends before a blank line instead. */
export function closesHtmlBlock(kind: HtmlBlock['kind'], text: string, from = 0): boolean {
  if (kind === 1) return RAW_END.test(text.slice(from));
  if (kind === 2) return text.includes('-->', from);
  if (kind === 3) return text.includes('?>', from);
  if (kind === 4) return text.includes('>', from);
  return kind === 5 && closesCdata(text, from);
}

// micromark takes the brackets in pairs, so it sees no end in `]]]>`.
function closesCdata(text: string, from: number): boolean {
  let brackets = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '>' && brackets > 0 && brackets % 2 === 0) return true;
    brackets = char === ']' ? brackets + 1 : 0;
  }
  return false;
}

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

// Unquoted values may follow one another (`a=b=c`); nothing but the tag may follow a quoted one.
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

// Without the flag u, under which `ſ` would be taken for an s.
const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);

const BLOCK_NAMES = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog
  dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header
  hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search
  section summary table tbody td tfoot th thead title tr track ul`.split(/\s+/u),
);
