import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Syntax of `**bold**` that begins or ends with a quotation mark, an ellipsis, a dash or code right
 * beside a Latin letter or digit, such as `**“x”**GPU`. Chinese text has no spaces there, but CommonMark
 * and remark-cjk-friendly need one. The rest is left to remark-cjk-friendly.
 */
export const emphasisSyntax: Extension = {
  text: { 42: { ...attention(), tokenize } },
};

function attention(): Construct {
  const constructs = cjkFriendlyExtension().text?.[42];
  const construct = Array.isArray(constructs) ? constructs[0] : constructs;
  if (construct === undefined) throw new Error('micromark-extension-cjk-friendly has no attention');
  return construct;
}

const base = attention().tokenize;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let token: Token | undefined;
  const exit: Effects['exit'] = (type) => {
    token = effects.exit(type);
    return token;
  };
  const done = (code: Code) => {
    const isStrong = token !== undefined && token.end.offset - token.start.offset > 1;
    if (token !== undefined && isStrong) {
      if (isWord(previous) && isMark(code)) token._open = true;
      if (isMark(previous) && isWord(code)) token._close = true;
    }
    return ok(code);
  };
  return base.call(this, { ...effects, exit }, done, nok);
}

function isMark(code: Code): boolean {
  return code !== null && code > 0 && /[“”‘’…—`]/.test(String.fromCharCode(code));
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9]/.test(String.fromCharCode(code));
}
