import { nameToEmoji } from 'gemoji';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emoji: 'emoji';
  }
}

/**
 * GitHub's names of emoji, as `:bug:`, outside code and addresses. A Latin letter, a digit or another
 * colon beside one leaves it text, so that `1:100:2` and `std::copy` stay; so do unknown names.
 */
export const emojiSyntax: Extension = {
  text: { 58: { name: 'emoji', tokenize } satisfies Construct },
};

/** Puts the emoji into the text around it. */
export const emojiToMdast: FromMarkdown = {
  enter: {
    emoji(token) {
      this.config.enter['data']?.call(this, token);
    },
  },
  exit: {
    emoji(token) {
      const text = this.stack.pop();
      if (text?.type !== 'text') return;
      text.value += nameToEmoji[this.sliceSerialize(token).slice(1, -1)] ?? '';
      const { line, column, offset } = token.end;
      if (text.position) text.position.end = { line, column, offset };
    },
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous;
  let name = '';

  return (code) => {
    if (!isBeside(before)) return nok(code);
    effects.enter('emoji');
    effects.consume(code);
    return inside;
  };

  function inside(code: Code): State | undefined {
    if (code === COLON && Object.hasOwn(nameToEmoji, name)) {
      effects.consume(code);
      return end;
    }
    if (!isNameSign(code) || name.length > MAX_LENGTH) return nok(code);
    name += String.fromCodePoint(code);
    effects.consume(code);
    return inside;
  }

  function end(code: Code): State | undefined {
    if (!isBeside(code)) return nok(code);
    effects.exit('emoji');
    return ok(code);
  }
}

/** Whether an emoji may stand beside the sign. */
function isBeside(code: Code): boolean {
  return code === null || code < 0 || !/[A-Za-z0-9:/]/.test(String.fromCodePoint(code));
}

function isNameSign(code: Code): code is number {
  return code !== null && code > 0 && /[a-z0-9_+-]/.test(String.fromCodePoint(code));
}

const COLON = 58;
const MAX_LENGTH = 40;
