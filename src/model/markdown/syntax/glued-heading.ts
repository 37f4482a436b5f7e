import { headingAtx } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import {
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * Syntax of headings without an ASCII space after the hashes. `##标题`, which Typora accepts, has two to
 * six `#` before a letter, a number, or punctuation that text can begin with; a single `#` could begin a
 * hashtag. A space of another kind, such as U+00A0 or U+3000, may follow any number of hashes.
 */
export const gluedHeadingSyntax: Extension = {
  flow: { 35: { ...headingAtx, name: 'gluedHeading', tokenize } },
};

/**
 * Returns whether a heading of this level may have this character directly after the hashes. The
 * character is the first of the text, or a space that CommonMark does not count as one.
 */
export function beginsGlued(level: number, character: string): boolean {
  return (level > 1 && BEGINNING.test(character)) || isOtherSpace(character);
}

/** Returns whether a character looks like a space that CommonMark does not know: U+00A0, U+3000 … */
export function isOtherSpace(character: string): boolean {
  return OTHER_SPACE.test(character);
}

const OTHER_SPACE = /^[\p{Zs}\u200b\ufeff]/u;

// The surrogates are halves of characters above U+FFFF, such as emoji.
const BEGINNING = /^[\p{L}\p{N}*[(（【《「“\ud800-\udfff]/u;

const HASH = 35;

/** Differs from the tokenizer of `headingAtx` only in what may follow the first hashes. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let level = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('atxHeading');
    effects.enter('atxHeadingSequence');
    return opening(code);
  }

  function opening(code: Code): State | undefined {
    if (code === HASH && level < 6) {
      level += 1;
      effects.consume(code);
      return opening;
    }
    if (code === null || code < 0 || !beginsGlued(level, String.fromCharCode(code))) {
      return nok(code);
    }
    effects.exit('atxHeadingSequence');
    if (!isOtherSpace(String.fromCharCode(code))) return between(code);
    effects.enter('whitespace');
    return spaces(code);
  }

  function between(code: Code): State | undefined {
    if (code === HASH) {
      effects.enter('atxHeadingSequence');
      return closing(code);
    }
    if (code === null || markdownLineEnding(code)) {
      effects.exit('atxHeading');
      return ok(code);
    }
    if (markdownLineEndingOrSpace(code)) {
      return factorySpace(effects, between, 'whitespace')(code);
    }
    effects.enter('atxHeadingText');
    return text(code);
  }

  function spaces(code: Code): State | undefined {
    if (!markdownSpace(code) && (code === null || !isOtherSpace(String.fromCharCode(code)))) {
      effects.exit('whitespace');
      return between(code);
    }
    effects.consume(code);
    return spaces;
  }

  function closing(code: Code): State | undefined {
    if (code === HASH) {
      effects.consume(code);
      return closing;
    }
    effects.exit('atxHeadingSequence');
    return between(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || code === HASH || markdownLineEndingOrSpace(code)) {
      effects.exit('atxHeadingText');
      return between(code);
    }
    effects.consume(code);
    return text;
  }
}
