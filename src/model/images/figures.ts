import type { Image, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { FigureNode } from '../types.ts';

/**
 * Turns every image that is alone on its line into a `figure`, which splits the paragraph around it.
 * Two or more figures with only white space between them become a `gallery`. An image inside a line
 * of text stays where it is. Changes the tree.
 */
export function wrapFigures(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (isFlow(node)) node.children = gatherGalleries(node.children.flatMap(splitParagraph));
  }
}

/**
 * Reads the caption from the alternative text of an image. Returns null if the text is empty, a
 * placeholder such as `img` or `image`, or the name of the file with or without its extension.
 */
export function figureCaption(alt: string, fileName: string): string | null {
  const caption = alt.replace(/\s+/gu, ' ').trim();
  const stem = fileName.replace(/\.[^.]*$/u, '');
  const isEmpty = PLACEHOLDERS.has(caption.toLowerCase()) || [fileName, stem].includes(caption);
  return isEmpty ? null : caption;
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(['', 'img', 'image', 'alt', '图片', '截图']);

const FLOW = new Set<string>(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

type Flow = Nodes & { children: RootContent[] };

function isFlow(node: Nodes): node is Flow {
  return FLOW.has(node.type);
}

function splitParagraph(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'image')) {
    return [block];
  }
  const blocks: RootContent[] = [];
  let text: PhrasingContent[][] = [];
  const endText = () => {
    if (text.length > 0) blocks.push(paragraphOf(text, block));
    text = [];
  };
  for (const line of linesOf(block.children)) {
    const images = imagesAlone(line);
    if (images === null) text.push(line);
    else {
      endText();
      blocks.push(...images.map(figureOf));
    }
  }
  endText();
  return blocks;
}

/** Splits the content of a paragraph into lines, without the line ends. */
function linesOf(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)?.push(node);
    else {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      }
    }
  }
  return lines;
}

/** Returns the images of a line that contains nothing else; null for any other line. */
function imagesAlone(line: readonly PhrasingContent[]): Image[] | null {
  const content = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const images = content.filter((node) => node.type === 'image');
  return images.length > 0 && images.length === content.length ? images : null;
}

function paragraphOf(lines: readonly PhrasingContent[][], { position }: Paragraph): Paragraph {
  const children = lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line],
  );
  return { type: 'paragraph', children, ...(position && { position }) };
}

function figureOf(image: Image): FigureNode {
  const { position } = image;
  return { type: 'figure', children: [image], ...(position && { position }) };
}

function gatherGalleries(blocks: readonly RootContent[]): RootContent[] {
  const gathered: RootContent[] = [];
  for (const block of blocks) {
    const before = gathered.at(-1);
    if (block.type !== 'figure' || before === undefined) gathered.push(block);
    else if (before.type === 'gallery') before.children.push(block);
    else if (before.type !== 'figure') gathered.push(block);
    else gathered.splice(-1, 1, { type: 'gallery', children: [before, block] });
  }
  return gathered;
}
