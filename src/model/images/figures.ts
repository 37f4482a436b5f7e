import type { Image, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { hrefOf } from '../html/html-tokens.ts';
import { contentLines } from '../markdown/content-lines.ts';
import { isLocalLink, isSafeLink } from '../markdown/link-address.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { FigureNode } from '../types.ts';
import { captureTime } from './capture-time.ts';

/**
 * Turns every image that is alone on its line into a `figure`, which splits the paragraph around it.
 * Two or more figures with only white space between them become a `gallery`. An image inside a line
 * of text stays where it is. A link around nothing but an image becomes the target of its figure.
 * Changes the tree.
 */
export function wrapFigures(tree: Root): void {
  for (const node of nodesIn(tree)) {
    if (isFlow(node)) node.children = gatherGalleries(node.children.flatMap(splitParagraph));
  }
  for (const node of nodesIn(tree)) {
    if ('children' in node) markLinked(node);
  }
}

/** Marks the images in the links among the children of a node. */
function markLinked(node: Parent): void {
  let isInLink = node.type === 'link';
  for (const child of node.children) {
    if (child.type === 'html') {
      if (/^<a\s/.test(child.value)) isInLink = true;
      if (child.value === '</a>') isInLink = node.type === 'link';
    } else if (isInLink) {
      for (const inner of nodesIn(child)) {
        if (inner.type === 'image') inner.data = { ...inner.data, isLinked: true };
      }
    }
  }
}

type Parent = Extract<Nodes, { children: unknown }>;

/**
 * Reads the caption from the alternative text of an image. Returns null if the text is empty, what an
 * editor fills in, such as `image` or `在这里插入图片描述`, or the name of a file: that of the image, with
 * or without its extension, or of another image or screenshot.
 */
export function figureCaption(alt: string, fileName: string): string | null {
  const caption = alt.replace(/\s+/gu, ' ').trim();
  const stem = fileName.replace(/\.[^.]*$/u, '');
  const isName = [fileName, stem].includes(caption) || FILE_NAME.test(caption);
  const isScreenshot = caption.length <= LONGEST_NAME && captureTime(caption) !== null;
  return isName || isScreenshot || PLACEHOLDER.test(caption) ? null : caption;
}

const FILE_NAME = /^[^\s。，]+\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic)$/iu;
/** The length of the longest name of a screenshot, in characters. */
const LONGEST_NAME = 40;

/** Words that editors and websites fill in, also with a number: `image (1)`, `Untitled 2`. */
const PLACEHOLDER = new RegExp(
  `^(?:(?:${[
    'img|image|picture|photo|pic|alt|alt text|image alt|image alt text|untitled',
    'screen ?shot|snipaste|pasted image|undefined|null|drawing|enter image description here',
    '图片|截图|截屏|屏幕截图|图像|图片描述|图片alt|(?:请添加|在这里插入|这里写|请输入|输入)图片描述',
    '圖片|截圖|螢幕截圖|圖片描述|画像|スクリーンショット|이미지',
  ].join('|')})(?:[ _-]?\\(?\\d{1,3}\\)?)?)?$`,
  'iu',
);

const FLOW = new Set<string>(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

type Flow = Nodes & { children: RootContent[] };

function isFlow(node: Nodes): node is Flow {
  return FLOW.has(node.type);
}

function splitParagraph(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph' || !block.children.some(mayBeImage)) return [block];
  const blocks: RootContent[] = [];
  let text: PhrasingContent[][] = [];
  const endText = () => {
    if (text.length > 0) blocks.push(paragraphOf(text, block));
    text = [];
  };
  for (const line of contentLines(block.children)) {
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

function mayBeImage(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'link' && imagesAlone(node.children) !== null);
}

/**
 * Returns the images of a line that contains nothing else but links around single images; null for any
 * other line.
 */
function imagesAlone(line: readonly PhrasingContent[]): Image[] | null {
  const content = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const images: Image[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const node = content[index];
    if (node?.type === 'image') images.push(node);
    else if (node?.type === 'link') {
      const [image, ...others] = imagesAlone(node.children) ?? [];
      if (image === undefined || others.length > 0) return null;
      images.push(linkedImage(image, node.url));
    } else {
      const [image, end] = content.slice(index + 1, index + 3);
      const href = node?.type === 'html' ? hrefOf(node.value) : null;
      const isEnd = end?.type === 'html' && end.value === '</a>';
      if (href === null || image?.type !== 'image' || !isEnd) return null;
      images.push(linkedImage(image, href));
      index += 2;
    }
  }
  return images.length > 0 ? images : null;
}

function linkedImage(image: Image, href: string): Image {
  return isSafeLink(href) || isLocalLink(href)
    ? { ...image, data: { ...image.data, href } }
    : image;
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
