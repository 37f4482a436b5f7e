import { Token, Tokenizer } from 'parse5';
import { decodeReferences } from '../markdown/character-references.ts';

/** A start or end tag in HTML source. */
export type HtmlTag = {
  type: 'tag';
  /** In lower case. */
  name: string;
  closing: boolean;
  /** Decoded values by attribute name in lower case. */
  attributes: ReadonlyMap<string, string>;
  /** As written. */
  source: string;
  /** Index of its `<` in the HTML source. */
  offset: number;
};

/** Text between tags, with its character references decoded. */
type HtmlText = { type: 'text'; value: string; offset: number };

/**
 * Splits HTML source into tags and text, in linear time. Closed comments are left out. Everything
 * else that a browser would hide stays as text: declarations, processing instructions, CDATA,
 * unclosed comments, and tags that contain a `<` or have no end.
 */
export function htmlTokens(source: string): (HtmlTag | HtmlText)[] {
  const tokens: (HtmlTag | HtmlText)[] = [];
  let textStart = 0;
  const endText = (end: number) => {
    if (end === textStart) return;
    const value = decodeReferences(source.slice(textStart, end));
    tokens.push({ type: 'text', value, offset: textStart });
  };
  const lastCommentEnd = source.lastIndexOf('-->');
  for (let at = source.indexOf('<'); at !== -1;) {
    let end = at + 1;
    if (source.startsWith('<!--', at) && lastCommentEnd >= at + 2) {
      endText(at);
      // `<!-->` is a whole comment: its start and its end share the two hyphens.
      end = source.indexOf('-->', at + 2) + 3;
      textStart = end;
    } else {
      const tag = tagAt(source, at);
      if (tag !== null) {
        endText(at);
        tokens.push(tag);
        end = at + tag.source.length;
        textStart = end;
      }
    }
    at = source.indexOf('<', end);
  }
  endText(source.length);
  return tokens;
}

/** Returns the address in HTML source that begins with the start tag of a link; null for other HTML. */
export function hrefOf(source: string): string | null {
  const [tag] = /^<a\s/.test(source) ? htmlTokens(source) : [];
  return tag?.type === 'tag' ? (tag.attributes.get('href') ?? null) : null;
}

/** Reads the tag at `offset`. It ends before the next `<`, which keeps thousands of `<` linear. */
function tagAt(source: string, offset: number): HtmlTag | null {
  if (!TAG_START.test(source.slice(offset, offset + 3))) return null;
  const next = source.indexOf('<', offset + 1);
  const piece = source.slice(offset, next === -1 ? undefined : next);
  const token = firstTag(piece);
  if (token === null) return null;
  return {
    type: 'tag',
    name: token.tagName,
    closing: token.type === Token.TokenType.END_TAG,
    attributes: new Map(token.attrs.map(({ name, value }) => [name, value])),
    source: piece.slice(0, token.location?.endOffset),
    offset,
  };
}

const TAG_START = /^<\/?[a-z]/i;

/**
 * Finds the value of an attribute in the source of a tag, including its quotes. Returns offsets in
 * that source, or null if the tag has no such attribute or the attribute has no value.
 */
export function attributeSpan(
  { source }: HtmlTag,
  name: string,
): { start: number; end: number } | null {
  const span = firstTag(source)?.location?.attrs?.[name];
  if (span === undefined) return null;
  const { startOffset, endOffset: end } = span;
  const before = /^[^=]*=\s*/.exec(source.slice(startOffset, end));
  return before && { start: startOffset + before[0].length, end };
}

/** Tokenizes source that begins with a `<`. Returns its first tag. */
function firstTag(source: string): Token.TagToken | null {
  let first: Token.TagToken | null = null;
  const takeTag = (token: Token.TagToken) => {
    first ??= token;
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    { ...IGNORE_OTHERS, onStartTag: takeTag, onEndTag: takeTag },
  );
  tokenizer.write(source, true);
  return first;
}

const ignore = () => {};
const IGNORE_OTHERS = {
  onCharacter: ignore,
  onComment: ignore,
  onDoctype: ignore,
  onEof: ignore,
  onNullCharacter: ignore,
  onWhitespaceCharacter: ignore,
};
