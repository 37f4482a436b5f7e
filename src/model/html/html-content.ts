import type { Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { HTML_TAGS } from './html-allowed.ts';
import type { Item, TagItem } from './html-items.ts';
import { mergeTexts } from '../markdown/merge-texts.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Stands in an HTML element that needs no `p` around its text. */
    bare?: boolean;
  }
}

/** Content of a paragraph, heading or cell from its paired items. */
export function phrasingOf(items: readonly Item[]): RootContent[] {
  return mergeTexts(items.map((item) => (item.type === 'node' ? item.node : inlineNode(item))));
}

/**
 * Blocks from the paired items of a root, quote, list item or footnote: text, images and inline
 * tags that stand between blocks go into paragraphs.
 */
export function flowOf(items: readonly Item[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  let around: string[] = [];
  const endRun = () => {
    const children = trimmed(mergeTexts(run));
    if (children.length > 0) blocks.push(paragraphOf(children, { bare: around.length > 0 }));
    run = [];
  };
  for (const item of items) {
    if (item.type === 'node') {
      const { node } = item;
      if (node.type === 'text' || node.type === 'image') run.push(node);
      else {
        endRun();
        blocks.push(node);
      }
    } else if (isBlockTag(item)) {
      endRun();
      blocks.push(blockNode(item));
      if (item.closing) around = around.slice(0, around.lastIndexOf(item.name));
      else if (item.name !== 'hr') around.push(item.name);
    } else run.push(inlineNode(item));
  }
  endRun();
  return blocks;
}

function isBlockTag({ name, html, spansBlocks }: TagItem): boolean {
  return html !== null && (spansBlocks || HTML_TAGS.get(name)?.kind === 'block');
}

function blockNode({ name, html, position }: TagItem): RootContent {
  return name === 'hr' ? { type: 'thematicBreak', position } : htmlNode(html ?? '', position);
}

function inlineNode({ name, html, source, position }: TagItem): PhrasingContent {
  if (html === null) return { type: 'text', value: source, position };
  return name === 'br' ? { type: 'break', position } : htmlNode(html, position);
}

function htmlNode(value: string, position: TagItem['position']): Html {
  return { type: 'html', value, position };
}

/** Without the white space at both ends; nothing where there is nothing else. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1;
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const value = index === 0 ? node.value.trimStart() : node.value;
      return { ...node, value: index === last ? value.trimEnd() : value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function paragraphOf(children: PhrasingContent[], { bare }: { bare: boolean }): Paragraph {
  const position = children[0]?.position;
  return {
    type: 'paragraph',
    children,
    ...(bare && { data: { bare } }),
    ...(position && { position }),
  };
}
