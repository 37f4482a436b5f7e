import { decodeReferences } from './html-references.ts';

/** A tag of HTML source. Attribute names are in lower case, their values decoded. */
export type HtmlTag = {
  type: 'tag';
  name: string;
  closing: boolean;
  attributes: ReadonlyMap<string, string>;
  /** As written. */
  source: string;
  /** Index of its `<` in the source. */
  offset: number;
};

/** Text between tags, character references decoded. */
type HtmlText = { type: 'text'; value: string; offset: number };

/**
 * Splits HTML source into tags and text, in linear time. Closed comments are left out. A `<` that
 * opens neither a tag nor a closed comment is text: declarations, processing instructions, CDATA,
 * and tags with a `<` inside them or without an end.
 */
export function htmlTokens(source: string): (HtmlTag | HtmlText)[] {
  const tokens: (HtmlTag | HtmlText)[] = [];
  const lastCommentEnd = source.lastIndexOf('-->');
  let textStart = 0;
  const endText = (end: number) => {
    if (end <= textStart) return;
    const value = decodeReferences(source.slice(textStart, end));
    tokens.push({ type: 'text', value, offset: textStart });
  };
  for (let at = source.indexOf('<'); at !== -1;) {
    let end = at + 1;
    if (source.startsWith('<!--', at) && lastCommentEnd >= at + 2) {
      endText(at);
      // `<!-->` is a whole comment, so its end may share the two hyphens of its start.
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

const TAG_START = /<(\/?)([a-z][^\s/<>]*)/iy;
const ATTRIBUTE = /[\s/=]*([^\s/=<>]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>][^\s<>]*)))?/y;
const TAG_END = /[\s/=]*>/y;

function tagAt(source: string, offset: number): HtmlTag | null {
  const start = matchAt(TAG_START, source, offset);
  if (start === null) return null;
  const attributes = new Map<string, string>();
  let at = offset + start[0].length;
  for (;;) {
    const attribute = matchAt(ATTRIBUTE, source, at);
    if (attribute === null) break;
    const [whole, name = '', double, single, bare] = attribute;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeReferences(double ?? single ?? bare ?? ''));
    at += whole.length;
  }
  const end = matchAt(TAG_END, source, at);
  if (end === null) return null;
  return {
    type: 'tag',
    name: (start[2] ?? '').toLowerCase(),
    closing: start[1] === '/',
    attributes,
    source: source.slice(offset, at + end[0].length),
    offset,
  };
}

/**
 * Where the value of a tag's first attribute of this name stands in the tag's source, its quotes
 * included; null where there is none.
 */
export function attributeSpan(
  { source, name: tagName, closing }: HtmlTag,
  wanted: string,
): { start: number; end: number } | null {
  let at = tagName.length + (closing ? 2 : 1);
  for (;;) {
    const attribute = matchAt(ATTRIBUTE, source, at);
    if (attribute === null) return null;
    const [whole, name = '', ...values] = attribute;
    at += whole.length;
    if (name.toLowerCase() !== wanted) continue;
    const value = values.find((each) => each !== undefined);
    if (value === undefined) return null;
    const isQuoted = values[2] === undefined;
    return { start: at - value.length - (isQuoted ? 2 : 0), end: at };
  }
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}
