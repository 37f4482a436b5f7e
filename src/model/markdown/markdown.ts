import type { Root } from 'mdast';
import { parseDialect } from './syntax/dialect-parser.ts';
import { parseNatively } from './syntax/native-parser.ts';

/**
 * Parses the Markdown dialect of the notes: CommonMark, GFM without the single tilde (so `H~2~O`
 * is not struck through), emphasis that works beside Chinese punctuation, headings such as `##标题`,
 * math between dollar signs, links in double brackets, addresses with spaces, images with a size, and
 * comments in `%%`.
 */
export function parseMarkdown(source: string): Root {
  return parseNatively(source) ?? parseDialect(source);
}
