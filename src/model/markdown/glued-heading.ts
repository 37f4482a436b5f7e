import { headingAtx } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

/**
 * Syntax extension for headings without a space, `##标题`, as Typora reads them: two to six `#` before
 * a letter, a number, or a sign that text begins with. A single `#` may be that of a hashtag.
 */
export function gluedHeading(): Extension {
  return { flow: { [HASH]: construct } };
}

/** Whether a heading of the level may have its text right behind the hashes. */
export function beginsGlued(level: number, character: string): boolean {
  return level > 1 && BEGINNING.test(character);
}

const HASH = 35;

// Half of a character beyond the first 65,536, such as an emoji, begins text too.
const BEGINNING = /^[\p{L}\p{N}*[(（【《「“\ud800-\udfff]/u;

// As micromark's own, but for what stands behind the first hashes.
const construct: Construct = {
  ...headingAtx,
  name: 'gluedHeading',
  tokenize(effects, ok, nok) {
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
      return between(code);
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
  },
};
