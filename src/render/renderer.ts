import type { Comment, ElementContent, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Code, Nodes, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { isDeeperThan, nodesIn } from '../model/markdown/tree-nodes.ts';
import type { Language } from '../model/types.ts';
import type { RenderedPiece } from './pieces.ts';
import { dictionaryOf, type RenderLabels } from '../words/dictionary.ts';
import { cleanHtml } from './clean-html.ts';
import { DeferredElements } from './deferred-elements.ts';
import { finishHtml } from './finish-html.ts';
import { FootnoteNumbers, footnoteSection } from './footnotes.ts';
import { pageHandlers, type RenderContext } from './handlers.ts';
import { type Highlight, highlight } from './highlight.ts';
import { cutAtSlots, slotNode } from './slots.ts';
import { nameLanguages } from './text-language.ts';
import { markTopicEnds } from './topic-ends.ts';

/**
 * Renders the blocks of a page as HTML that is cut at its slots. The result contains each figure
 * once. Whatever the notes contain, the HTML has only the ids, classes and styles of the site, and
 * only safe addresses. A block that is nested too deep becomes plain text followed by its figures.
 *
 * `key` marks the slots while the page is rendered. It consists of letters and digits, and the notes
 * must not be able to contain it.
 */
export type Renderer = (tree: Root, key: string) => Promise<RenderedPiece[]>;

/** Creates the renderer of a site in a language: with its labels, and with highlighted code. */
export function createNotesRenderer(language: Language): Renderer {
  return createRenderer({ labels: { language, ...dictionaryOf(language).render }, highlight });
}

/** Creates a renderer for notes whose pages are in the language of `labels`. */
export function createRenderer({
  labels,
  highlight,
}: {
  labels: RenderLabels;
  highlight: Highlight;
}): Renderer {
  return async (tree, key) => {
    const highlighted = new Map<Code, ElementContent[] | null>();
    const figures: number[] = [];
    for (const node of nodesIn(tree)) {
      if (node.type === 'code' && node.data?.mathml === undefined) {
        highlighted.set(node, await highlight(node.value, node.lang ?? null));
      }
      if (node.type === 'image' && node.data?.figure !== undefined) figures.push(node.data.figure);
    }
    const footnotes = new FootnoteNumbers(tree);
    const deferred = new DeferredElements(key);
    const formulas: RenderContext['formulas'] = [];
    const context: RenderContext = { key, labels, deferred, footnotes, highlighted, formulas };
    const content = markTopicEnds(contentOf(tree.children, context), { tree, key });
    const texts = Array.from(footnotes.all(), (footnote) => ({
      footnote,
      content: contentOf(footnote.definition.children, context),
    }));
    const section = texts.length === 0 ? [] : ['\n', footnoteSection(texts, labels)];
    return cutAtSlots(toHtml(h(null, content, section)), { key, figures, formulas });
  };
}

function contentOf(blocks: RootContent[], context: RenderContext): HastContent[] {
  if (!blocks.some(isTooDeep)) return shallowContent(blocks, context);
  const parts = blocks.map((block) =>
    isTooDeep(block) ? plainContent(block, context) : shallowContent([block], context),
  );
  return h(null, ...parts.flatMap((part, index) => (index === 0 ? [part] : ['\n', part]))).children;
}

// Real notes nest less, and the libraries that walk the tree overflow the stack at much deeper levels. Of
// what the model parses, only the title of a fenced block can be deeper.
const MAX_DEPTH = 120;

function isTooDeep(block: RootContent): boolean {
  return isDeeperThan(block, MAX_DEPTH);
}

function shallowContent(blocks: RootContent[], context: RenderContext): HastContent[] {
  const raw = toHast(
    { type: 'root', children: blocks },
    { handlers: pageHandlers(context), allowDangerousHtml: true },
  );
  const finished = finishHtml(cleanHtml(raw), context.deferred);
  nameLanguages(finished, context.labels.language);
  return finished.children;
}

/** Returns the text of a block, followed by its figures. */
function plainContent(block: Nodes, { key }: RenderContext): HastContent[] {
  const texts: string[] = [];
  const slots: Comment[] = [];
  for (const node of nodesIn(block)) {
    if (node.type === 'text' || node.type === 'code' || node.type === 'inlineCode') {
      texts.push(node.value);
    }
    if (node.type !== 'image') continue;
    const figure = node.data?.figure;
    if (figure === undefined) texts.push(node.alt ?? '');
    else slots.push(slotNode(key, { figure, inline: false, inGallery: false }));
  }
  return [h('pre', { tabIndex: 0 }, texts.join('\n')), ...slots];
}
