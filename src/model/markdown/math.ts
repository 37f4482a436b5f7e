import type { InlineCode } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'mdast' {
  interface InlineCodeData {
    /** Whether the node is TeX. Its value includes the dollars. */
    math?: boolean;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    math: 'math';
    mathText: 'mathText';
  }
}

// Ours, because micromark-extension-math reads `$5 and $10` as math.

/**
 * Syntax of TeX in `$…$` on one line and in `$$…$$` on one or more lines. Math is a token of its own,
 * so that nothing in it is read as Markdown. A single `$` opens math only before, and closes it only
 * after, a character that is not white space. It has no Latin letter or digit on its outer side, so
 * that `$5 and $10` and `$HOME` stay text.
 */
export const mathSyntax: Extension = {
  text: { 36: { name: 'math', tokenize } },
};

/** Extension that turns math into `inlineCode` with `math` in its data. */
export const mathFromMarkdown: FromMarkdown = {
  enter: {
    math(token) {
      const node: InlineCode = { type: 'inlineCode', value: '', data: { math: true } };
      this.enter(node, token);
      this.buffer();
    },
  },
  exit: {
    math(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'inlineCode') node.value = value;
      this.exit(token);
    },
    mathText(token) {
      this.config.enter['data']?.call(this, token);
      this.config.exit['data']?.call(this, token);
    },
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let dollars = 0;
  let last: Code = null;

  return start;

  function start(code: Code): State | undefined {
    if (before === DOLLAR || isWord(before)) return nok(code);
    effects.enter('math');
    effects.enter('mathText');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (code === DOLLAR && dollars < 2) {
      dollars += 1;
      effects.consume(code);
      return opening;
    }
    if (code === DOLLAR || code === null || (dollars === 1 && markdownLineEndingOrSpace(code)))
      return nok(code);
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || (dollars === 1 && markdownLineEnding(code))) return nok(code);
    if (code === DOLLAR) return closing(code);
    if (markdownLineEnding(code)) {
      effects.exit('mathText');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      effects.enter('mathText');
      return inside;
    }
    last = code;
    effects.consume(code);
    return code === BACKSLASH ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return inside(code);
    last = code;
    effects.consume(code);
    return inside;
  }

  // The search ends at the first dollar that can't close, which keeps thousands of prices linear.
  function closing(code: Code): State | undefined {
    if (last === null || (dollars === 1 && markdownLineEndingOrSpace(last))) return nok(code);
    effects.consume(code);
    return dollars === 2 ? second : end;
  }

  function second(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    return end;
  }

  function end(code: Code): State | undefined {
    if (code === DOLLAR || (dollars === 1 && isWord(code))) return nok(code);
    effects.exit('mathText');
    effects.exit('math');
    return ok(code);
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

/** Returns whether the code is a Latin letter, a digit, or the `{` of a shell variable. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9{]/.test(String.fromCodePoint(code));
}
