import type { Extension as FromMarkdown, Options } from 'mdast-util-from-markdown';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Construct, Extension } from 'micromark-util-types';

/** The extensions of a parser. */
type Extensions = {
  micromark: readonly Extension[];
  fromMarkdown: readonly (FromMarkdown | FromMarkdown[])[];
};

/**
 * Creates a function that returns the options to parse a source. They lack the syntax of GFM that the
 * source can't contain, because trying an email address at each word and a table at each line takes a
 * third of the time. The tree is the same as with all of it.
 */
export function parserOptions({
  micromark,
  fromMarkdown,
}: Extensions): (source: string) => Options {
  const all = combineExtensions([...micromark]);
  const compilers = fromMarkdown.flat();
  const known = new Map<string, Options>();
  return (source) => {
    const missing = GFM_SYNTAX.filter(({ marks }) => !marks.test(source));
    const hasAutolinks = MAY_BE_AUTOLINK.test(source);
    const key = [hasAutolinks, ...missing.map(({ marks }) => marks)].join(' ');
    const options = known.get(key) ?? {
      extensions: [without(all, new Set(missing.flatMap(({ constructs }) => constructs)))],
      mdastExtensions: compilers.filter((each) => hasAutolinks || !isOfAutolinks(each)),
    };
    known.set(key, options);
    return options;
  };
}

/** Constructs of GFM by their names in micromark, with what each of them contains. */
const GFM_SYNTAX: readonly { constructs: readonly string[]; marks: RegExp }[] = [
  { constructs: ['emailAutolink'], marks: /@/ },
  { constructs: ['protocolAutolink', 'wwwAutolink'], marks: /http|www/i },
  { constructs: ['table'], marks: /\||:-|-:/ },
];

/** An address may also be found in the text of the tree, in which character references are replaced. */
const MAY_BE_AUTOLINK = /@|http|www|&(?:#|commat;)/i;

function isOfAutolinks({ enter }: FromMarkdown): boolean {
  return enter?.['literalAutolink'] !== undefined;
}

/** Removes constructs from an extension that is combined. */
function without(extension: Extension, names: ReadonlySet<string>): Extension {
  const isLeft = ({ name = '' }: Construct) => !names.has(name);
  const filtered = (['text', 'flow'] as const).map((content) => {
    const records = Object.entries(extension[content] ?? {}).map(([code, constructs]) => {
      return [code, [constructs ?? []].flat().filter(isLeft)];
    });
    return [content, Object.fromEntries(records)];
  });
  return { ...extension, ...Object.fromEntries(filtered) };
}
