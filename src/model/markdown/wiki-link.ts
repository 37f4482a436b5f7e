import type { Image, Link } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { imageSize } from './image-size.ts';
import { readWikiLink } from './wiki-parts.ts';

declare module 'mdast' {
  interface LinkData {
    /** A link in `[[…]]`: what stands around its text where it leads nowhere. */
    wiki?: { before: string; after: string };
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
  }
}

/**
 * Links in `[[…]]` and images in `![[…]]`, as Obsidian and others write them, on one line. What
 * doesn't look like one stays as CommonMark reads it: subscripts as in `a[[0]]`, `[[1, 2]]`, shell
 * tests, references, and link texts in brackets of their own.
 */
export const wikiSyntax: Extension = {
  text: {
    33: { name: 'wikiEmbed', tokenize } satisfies Construct,
    91: { name: 'wikiLink', tokenize } satisfies Construct,
  },
};

/** Makes a `link` of each, and an `image` of an embed that names an image. */
export const wikiToMdast: FromMarkdown = {
  exit: {
    wikiLink(token) {
      const written = this.sliceSerialize(token);
      const { target, address, shown, isImage } = readWikiLink(written);
      if (isImage) return add(this, token, imageNode(address, shown));
      const text = shown ?? target.replace(/^#/, '');
      const start = written.indexOf(text, written.indexOf('[['));
      const wiki = { before: written.slice(0, start), after: written.slice(start + text.length) };
      const children: Link['children'] = [{ type: 'text', value: text }];
      return add(this, token, { type: 'link', url: address, children, data: { wiki } });
    },
  },
};

function imageNode(url: string, shown: string | null): Image {
  const size = imageSize(shown ?? '');
  const alt = size === null ? (shown ?? '') : '';
  return { type: 'image', url, alt, data: { wiki: true, ...(size && { size }) } };
}

function add(context: CompileContext, token: Token, node: Link | Image): void {
  context.enter(node, token);
  context.exit(token);
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { defined } = this.parser;
  const before = this.previous;
  let content = '';
  let brackets = 0;

  return start;

  function start(code: Code): State | undefined {
    if (code !== EXCLAMATION && isOfCode(before)) return nok(code);
    effects.enter('wikiLink');
    if (code !== EXCLAMATION) return opening(code);
    effects.consume(code);
    return opening;
  }

  function opening(code: Code): State | undefined {
    if (code !== OPEN) return brackets === 2 ? inside(code) : nok(code);
    if (brackets === 2) return nok(code);
    brackets += 1;
    effects.consume(code);
    return opening;
  }

  function inside(code: Code): State | undefined {
    if (code === null || code < 0 || code === OPEN || content.length > MAX_LENGTH) return nok(code);
    effects.consume(code);
    if (code === CLOSE) return closing;
    content += String.fromCodePoint(code);
    return inside;
  }

  function closing(code: Code): State | undefined {
    if (code !== CLOSE || !LINK.test(content) || CODE.test(content)) return nok(code);
    effects.consume(code);
    return end;
  }

  function end(code: Code): State | undefined {
    // `[[1]](url)` is a link whose text has brackets, and `[1]` in brackets may be a reference.
    const isOther =
      code === ROUND || code === OPEN || defined.includes(normalizeIdentifier(content));
    if (isOther) return nok(code);
    effects.exit('wikiLink');
    return ok(code);
  }
}

/** Behind a name or another subscript the brackets are part of code. */
function isOfCode(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9_)\]]/.test(String.fromCodePoint(code));
}

const EXCLAMATION = 33;
const ROUND = 40;
const OPEN = 91;
const CLOSE = 93;
const MAX_LENGTH = 300;

/** Has a letter or a digit, and white space at neither end. */
const LINK = /^(?![\s^])(?=.*[\p{L}\d]).*\S$/u;
/** Numbers of a subscript or a matrix, and the attributes of C++. */
const CODE =
  /^(?:-?\d{1,3}|[\d\s,.;:+-]*[,;][\d\s,.;:+-]*|[a-z_]+::.*|nodiscard|noreturn|deprecated|fallthrough|maybe_unused|(?:un)?likely)$/u;
