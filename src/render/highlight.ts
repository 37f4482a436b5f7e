import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  type BundledLanguage,
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  type ThemedToken,
} from 'shiki';

/** Highlights code as text and spans with classes. Returns null if the code is to be shown plain. */
export type Highlight = (code: string, language: string | null) => Promise<ElementContent[] | null>;

/**
 * Highlights code with Shiki. The spans have classes such as `tok-keyword`, `tok-string` and
 * `tok-comment`, and no inline styles. Returns null for a language that Shiki does not bundle and for
 * code with more than 50,000 characters.
 */
export const highlight: Highlight = async (code, language) => {
  const name = language?.toLowerCase() ?? '';
  if (!isBundled(name) || code.length > MAX_LENGTH) return null;
  shiki ??= createHighlighter({ themes: [theme], langs: [] });
  const highlighter = await shiki;
  await highlighter.loadLanguage(name);
  const { tokens } = highlighter.codeToTokens(code, {
    lang: name,
    theme: THEME,
    tokenizeMaxLineLength: MAX_LINE_LENGTH,
    // A limit in milliseconds would make the result depend on how busy the machine is.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap((line, index) => [
    ...(index > 0 ? [textNode('\n')] : []),
    ...line.map(nodeOf),
  ]);
};

const MAX_LENGTH = 50_000;
const MAX_LINE_LENGTH = 1_000;

const THEME = 'notes';
const theme = createCssVariablesTheme({ name: THEME, variablePrefix: '--', fontStyle: false });

let shiki: ReturnType<typeof createHighlighter> | undefined;

function isBundled(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name);
}

function nodeOf({ content, color }: ThemedToken): ElementContent {
  const kind = /^var\(--token-([a-z-]+)\)$/.exec(color ?? '')?.[1];
  return kind === undefined ? textNode(content) : h(`span.tok-${kind}`, content);
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
