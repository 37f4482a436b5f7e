import type { Image, Link } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { mediaKind } from '../../text/media-kind.ts';
import { imageSize } from './image-size.ts';

declare module 'mdast' {
  interface LinkData {
    /** Only in links in `[[…]]`: what is shown around the text if the link is broken. */
    wiki?: { before: string; after: string };
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
  }
}

/**
 * Syntax of links in `[[…]]` and images in `![[…]]` on one line, as in Obsidian. Double brackets that
 * are no such link stay as CommonMark reads them: subscripts such as `a[[0]]`, `[[1, 2]]`, shell
 * tests, references, and link texts in brackets of their own.
 */
export const wikiSyntax: Extension = {
  text: {
    33: { name: 'wikiEmbed', tokenize },
    91: { name: 'wikiLink', tokenize },
  },
};

/** Extension that turns `[[…]]` into a `link`, and into an `image` if it embeds an image. */
export const wikiFromMarkdown: FromMarkdown = {
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

type WikiLink = {
  target: string;
  /** The target as an address, percent-encoded. */
  address: string;
  /** The text after the `|`. */
  shown: string | null;
  isImage: boolean;
};

/** Splits `[[target|shown]]` into its parts. In a table cell the bar is written as `\|`. */
function readWikiLink(written: string): WikiLink {
  const content = written.slice(written.indexOf('[[') + 2, -2).replaceAll('\\|', '|');
  const [target = '', ...others] = content.split('|').map((part) => part.trim());
  const shown = others.join('|');
  const [path = '', ...fragment] = target.split('#');
  return {
    target,
    // In `note#heading#subheading` the last part is the place.
    address: [path, ...fragment.slice(-1)].map(encodePath).join('#'),
    shown: shown === '' ? null : shown,
    isImage: written.startsWith('!') && (IMAGE.test(path) || mediaKind(path) !== null),
  };
}

/** Images and documents, which `![[…]]` shows as it does video and audio. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg|tiff?|hei[cf]|pdf)$/i;

function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function imageNode(url: string, shown: string | null): Image {
  // The size comes last: `![[a.png|caption|300]]`.
  const parts = (shown ?? '').split('|');
  const size = imageSize(parts.at(-1) ?? '');
  const alt = (size === null ? parts : parts.slice(0, -1)).join('|').trim();
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

/** Returns whether the character before the brackets makes them part of code, such as `a[[0]]`. */
function isOfCode(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9_)\]]/.test(String.fromCodePoint(code));
}

const EXCLAMATION = 33;
const ROUND = 40;
const OPEN = 91;
const CLOSE = 93;
const MAX_LENGTH = 300;

/** Contains a letter or a digit and has no white space at its ends. */
const LINK = /^(?![\s^])(?=.*[\p{L}\d]).*\S$/u;
/** Subscripts, matrices and the attributes of C++. */
const CODE =
  /^(?:-?\d{1,3}|[\d\s,.;:+-]*[,;][\d\s,.;:+-]*|[a-z_]+::.*|nodiscard|noreturn|deprecated|fallthrough|maybe_unused|(?:un)?likely)$/u;
