import type { Html } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    unquotedTag: 'unquotedTag';
  }
}

// Ours, because micromark ends a value without quotes at its first slash, though CommonMark allows
// slashes.

/** Syntax of tags with a path or an address without quotes, such as `<img src=imgs/a.png>`. */
export const unquotedTagSyntax: Extension = {
  text: { 60: { name: 'unquotedTag', tokenize } },
};

/** Extension that turns such tags into `html`. */
export const unquotedTagFromMarkdown: FromMarkdown = {
  exit: {
    unquotedTag(token) {
      const html: Html = { type: 'html', value: this.sliceSerialize(token) };
      this.enter(html, token);
      this.exit(token);
    },
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let written = '';

  return start;

  function start(code: Code): State | undefined {
    effects.enter('unquotedTag');
    return take(code);
  }

  function take(code: Code): State | undefined {
    if (code === null || code < -2 || written.length > MAX_LENGTH) return nok(code);
    const character = code < 0 ? ' ' : String.fromCharCode(code);
    if (character === '<' && written !== '') return nok(code);
    written += character;
    if (written.length === 2 && !/[aisv]/i.test(character)) return nok(code);
    effects.consume(code);
    return character === '>' ? end : take;
  }

  function end(code: Code): State | undefined {
    if (!TAG.test(written)) return nok(code);
    effects.exit('unquotedTag');
    return ok(code);
  }
}

const MAX_LENGTH = 600;

/** A tag with an attribute whose value is unquoted and contains a slash. */
const TAG =
  /^<(?:a|img|audio|video|source)(?=[^>]*=[^\s"'=<>`]*\/[^\s"'=<>`])(?:\s+[a-z][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>$/i;
