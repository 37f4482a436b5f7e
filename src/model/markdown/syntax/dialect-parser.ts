import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { commentSyntax } from './comments.ts';
import { destinationsFromMarkdown } from './destinations.ts';
import { escapesFromMarkdown } from './emoji.ts';
import { emphasisSyntax } from './emphasis.ts';
import { gluedHeadingSyntax } from './glued-heading.ts';
import { mathFromMarkdown, mathSyntax } from './math.ts';
import { parserOptions } from './parser-options.ts';
import { sizedImageFromMarkdown, sizedImageSyntax } from './sized-image.ts';
import { spacedAddressFromMarkdown, spacedAddressSyntax } from './spaced-address.ts';
import { unquotedTagFromMarkdown, unquotedTagSyntax } from './unquoted-tag.ts';
import { wikiFromMarkdown, wikiSyntax } from './wiki-link.ts';

/** Parses the whole dialect of `parseMarkdown`, with micromark. */
export function parseDialect(source: string): Root {
  return fromMarkdown(source, optionsFor(source));
}

const { micromarkExtensions = [], fromMarkdownExtensions = [] } = unified()
  .use(remarkParse)
  .use(ownExtensions)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(strongEmphasis)
  .freeze()
  .data();

const optionsFor = parserOptions({
  micromark: micromarkExtensions,
  fromMarkdown: fromMarkdownExtensions,
});

/** Later extensions are tried first. */
function strongEmphasis(this: Processor): void {
  const { micromarkExtensions = [] } = this.data();
  this.data('micromarkExtensions', [...micromarkExtensions, emphasisSyntax]);
}

function ownExtensions(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  this.data({
    micromarkExtensions: [
      ...micromarkExtensions,
      gluedHeadingSyntax,
      mathSyntax,
      wikiSyntax,
      spacedAddressSyntax,
      sizedImageSyntax,
      unquotedTagSyntax,
      commentSyntax,
    ],
    fromMarkdownExtensions: [
      ...fromMarkdownExtensions,
      mathFromMarkdown,
      wikiFromMarkdown,
      spacedAddressFromMarkdown,
      sizedImageFromMarkdown,
      unquotedTagFromMarkdown,
      destinationsFromMarkdown,
      escapesFromMarkdown,
    ],
  });
}
