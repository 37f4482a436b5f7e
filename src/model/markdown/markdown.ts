import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { recordDestinations } from './destinations.ts';
import { gluedHeading } from './glued-heading.ts';
import { emojiSyntax, emojiToMdast } from './emoji.ts';
import { mathSyntax, mathToMdast } from './math.ts';
import { wikiSyntax, wikiToMdast } from './wiki-link.ts';

const parser = unified()
  .use(remarkParse)
  .use(ownSyntax)
  .use(recordDestinations)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .freeze();

/**
 * The notes' dialect of Markdown as mdast: CommonMark and GFM, with emphasis that works beside
 * Chinese punctuation, with a single tilde left alone, so that `H~2~O` is not struck through, and
 * with headings such as `##标题`; math in dollars, links in double brackets, and names of emoji.
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

function ownSyntax(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  const syntax = [gluedHeading(), emojiSyntax, mathSyntax, wikiSyntax];
  const toMdast = [emojiToMdast, mathToMdast, wikiToMdast];
  this.data({
    micromarkExtensions: [...micromarkExtensions, ...syntax],
    fromMarkdownExtensions: [...fromMarkdownExtensions, ...toMdast],
  });
}
