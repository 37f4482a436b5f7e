import temml from 'temml';
import { styleClasses } from './mathml-classes.ts';

type Options = {
  isDisplay: boolean;
  /** Macros of earlier formulas. New ones are added. */
  macros: Record<string, unknown>;
};

/**
 * Typesets TeX as MathML with the source in an annotation. The MathML has classes instead of inline
 * styles. Returns the error if TeX can't read the formula.
 */
export function mathmlOf(
  tex: string,
  { isDisplay, macros }: Options,
): { mathml: string } | { error: string } {
  if (tex.length > MAX_LENGTH) return { error: `> ${MAX_LENGTH}` };
  try {
    const options = { displayMode: isDisplay, annotate: true, throwOnError: true, macros };
    const source = isDisplay ? withLines(tex) : tex;
    const tree = temml.__renderToMathMLTree(source, options) as MathNode;
    finishTree(tree, tex);
    return { mathml: tree.toMarkup() };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** Characters. Handwritten formulas are shorter, and longer ones may take more than linear time. */
const MAX_LENGTH = 5000;

/**
 * Puts a formula with line breaks but without an environment into one, because Temml ignores such line
 * breaks.
 */
function withLines(tex: string): string {
  if (!tex.includes('\\\\') || tex.includes('\\begin')) return tex;
  const name = /(?<!\\)&/.test(tex) ? 'aligned' : 'gathered';
  return `\\begin{${name}}${tex}\\end{${name}}`;
}

/** A node of Temml. Text has no styles. */
type MathNode = {
  type?: string;
  text?: string;
  attributes?: Record<string, string>;
  classes?: string[];
  style?: Record<string, string | number>;
  children?: MathNode[];
  toMarkup: () => string;
};

/**
 * Replaces inline styles, which the security policy forbids, with classes and attributes. Sets the source
 * in the annotation.
 */
function finishTree(tree: MathNode, tex: string): void {
  const open = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { type, style, attributes, children = [] } = node;
    if (style !== undefined && attributes !== undefined) {
      const { color, ...others } = style;
      if (color !== undefined) attributes['mathcolor'] = String(color);
      node.classes = [...new Set([...(node.classes ?? []), ...styleClasses(others)])];
      node.style = {};
    }
    const [text] = type === 'annotation' ? children : [];
    if (text !== undefined) text.text = tex;
    open.push(...children);
  }
}

/** Returns the first line of an error, without Temml's underlining. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError) return 'too deep';
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(
    /\n| at position/,
  );
  return first
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .slice(0, 120);
}
