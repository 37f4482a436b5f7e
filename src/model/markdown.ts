import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gluedHeading } from './glued-heading.ts';

const parser = unified()
  .use(remarkParse)
  .use(function gluedHeadings() {
    const { micromarkExtensions = [] } = this.data();
    this.data({ micromarkExtensions: [...micromarkExtensions, gluedHeading()] });
  })
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .freeze();

/**
 * The notes' dialect of Markdown as mdast: CommonMark and GFM, with emphasis that works beside
 * Chinese punctuation, with a single tilde left alone, so that `H~2~O` is not struck through, and
 * with headings such as `##标题`.
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}
