import type { Code as CodeBlock, InlineCode, Nodes, Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { nodesIn } from '../tree-nodes.ts';

declare module 'mdast' {
  interface InlineCodeData {
    /** Whether the node is TeX. Its value includes the delimiters. */
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
 * Syntax of TeX in `$…$` and `\(…\)` on one line, in `\[…\]` on a line of its own, and in `$$…$$` on
 * one or more lines. Math is a token of its own, so that nothing in it is read as Markdown. A single
 * `$` opens math only before, and closes it only after, a character that is not white space. It has
 * no Latin letter or digit on its outer side, so that `$5 and $10` and `$HOME` stay text.
 */
export const mathSyntax: Extension = {
  text: {
    36: { name: 'math', tokenize },
    92: { name: 'bracketMath', tokenize: tokenizeBrackets },
  },
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

/** A formula as TeX without delimiters. */
export type Formula = { tex: string; isDisplay: boolean };

/** Returns the formula that a node is, or null. Code in the language `math` is a formula. */
export function formulaOf(node: Nodes): Formula | null {
  if (node.type === 'code') {
    return node.lang?.toLowerCase() === 'math' ? { tex: node.value, isDisplay: true } : null;
  }
  if (node.type !== 'inlineCode' || !node.data?.math) return null;
  const [, opening = '', tex = ''] =
    /^(\$\$?|\\[([])(.*?)(?:\$\$?|\\[)\]])$/s.exec(node.value) ?? [];
  return { tex, isDisplay: opening === '$$' || opening === '\\[' };
}

/** Turns each paragraph that is just a formula of its own line into a block. Changes the tree. */
export function liftFormulas(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (!('children' in node)) continue;
    for (const [index, child] of node.children.entries()) {
      const [only, ...others] = child.type === 'paragraph' ? child.children : [];
      if (only === undefined || others.length > 0) continue;
      const formula = formulaOf(only);
      if (!formula?.isDisplay) continue;
      const block: CodeBlock = { type: 'code', lang: 'math', value: formula.tex.trim() };
      if (child.position) block.position = child.position;
      node.children.splice(index, 1, block);
    }
  }
}

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
      return nextLine;
    }
    last = code;
    effects.consume(code);
    return code === BACKSLASH ? escaped : inside;
  }

  // A token must not begin before the first character of its line has been read.
  function nextLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.enter('mathText');
    return inside(code);
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return inside(code);
    last = code;
    effects.consume(code);
    return inside;
  }

  // The search ends at the first dollar that can't close, so that a text with thousands of prices takes linear time.
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

/** Tokenizes `\(…\)` and `\[…\]` on one line. */
function tokenizeBrackets(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let tex = '';
  let end = CLOSING_ROUND;

  return start;

  function start(code: Code): State | undefined {
    effects.enter('math');
    effects.enter('mathText');
    effects.consume(code);
    return opening;
  }

  function opening(code: Code): State | undefined {
    const isOwnLine = code === OPENING_SQUARE && (before === null || markdownLineEnding(before));
    if (code !== OPENING_ROUND && !isOwnLine) return nok(code);
    if (isOwnLine) end = CLOSING_SQUARE;
    effects.consume(code);
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || tex.length > MAX_LENGTH) return nok(code);
    effects.consume(code);
    if (code === BACKSLASH) return escaped;
    tex += code < 0 ? ' ' : String.fromCodePoint(code);
    return inside;
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.consume(code);
    if (code === end) return closed;
    tex += `\\${code < 0 ? ' ' : String.fromCodePoint(code)}`;
    return inside;
  }

  function closed(code: Code): State | undefined {
    const isSquare = end === CLOSING_SQUARE;
    // Other programs write `\[` and `\]` for brackets in prose.
    const isMath = isSquare
      ? TEX.test(tex) && (code === null || markdownLineEnding(code))
      : tex.trim() !== '';
    if (!isMath || PROSE.test(tex.replace(TEXT_IN_TEX, ''))) return nok(code);
    effects.exit('mathText');
    effects.exit('math');
    return ok(code);
  }
}

const MAX_LENGTH = 1000;
/** A command, a script that is not an escaped character, or an equation. */
const TEX = /\\[A-Za-z]|(?<!\\)[\^_]|=/;
const TEXT_IN_TEX = /\\(?:text[a-z]*|mbox|mathrm|operatorname)\*?\{[^{}]*\}/g;
/** Words of a sentence. */
const PROSE =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Hang}]|(?<![\\A-Za-z])[A-Za-z]{2,},? [A-Za-z]{2,}/u;

const DOLLAR = 36;
const OPENING_ROUND = 40;
const CLOSING_ROUND = 41;
const OPENING_SQUARE = 91;
const BACKSLASH = 92;
const CLOSING_SQUARE = 93;

/** Returns whether the code is a Latin letter, a digit, or the `{` of a shell variable. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9{]/.test(String.fromCodePoint(code));
}
