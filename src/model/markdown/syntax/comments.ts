import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { CodeFences } from '../code-fences.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
    commentText: 'commentText';
  }
}

/**
 * Syntax of Obsidian's comments, `%%…%%`, inside a paragraph. Nothing of them gets into the tree. They
 * have no letter, digit or percent sign on their outer side, so that `100%%` stays text.
 */
export const commentSyntax: Extension = {
  text: { 37: { name: 'comment', tokenize } },
};

/**
 * Removes comments of several lines: from a line that begins with `%%` to the next `%%`, which must
 * end its line. The lines become blank, so that no heading in them counts and the others keep their
 * numbers. Ignores fenced code.
 */
export function withoutComments(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.startsWith('%%'))) return lines;
  const shown = [...lines];
  const fences = new CodeFences();
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (start !== null) {
      if (!line.includes('%%')) continue;
      const isEnd = /^[^%]*%%\s*$/.test(line);
      if (isEnd) shown.fill('', start, index + 1);
      start = null;
      if (isEnd) continue;
    }
    if (!fences.take(line) && /^%%(?!%)(?!.*%%)/.test(line)) start = index;
  }
  return shown;
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let signs = 0;
  let hasText = false;

  return start;

  function start(code: Code): State | undefined {
    if (isWord(before)) return nok(code);
    effects.enter('comment');
    effects.enter('commentText');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (signs === 2) return code === PERCENT ? nok(code) : inside(code);
    if (code !== PERCENT) return nok(code);
    signs += 1;
    effects.consume(code);
    return opening;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      effects.exit('commentText');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    effects.consume(code);
    if (code === PERCENT) return closing;
    hasText = true;
    return inside;
  }

  // A token must not begin before the first character of its line has been read.
  function nextLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.enter('commentText');
    return inside(code);
  }

  function closing(code: Code): State | undefined {
    if (code !== PERCENT) return inside(code);
    effects.consume(code);
    return end;
  }

  function end(code: Code): State | undefined {
    if (!hasText || isWord(code)) return nok(code);
    effects.exit('commentText');
    effects.exit('comment');
    return ok(code);
  }
}

const PERCENT = 37;

/** Returns whether the code is a Latin letter, a digit or a percent sign. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9%]/.test(String.fromCodePoint(code));
}
