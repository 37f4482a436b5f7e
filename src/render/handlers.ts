import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  Blockquote,
  Code,
  FootnoteReference,
  Heading,
  Image,
  InlineCode,
  ListItem,
  Paragraph,
  Parents,
  TableRow,
  Text,
} from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { inlineText, plainText } from '../model/markdown/plain-text.ts';
import { textStart } from '../model/text/text-start.ts';
import type { Callout } from '../model/markdown/blocks/callouts.ts';
import { formulaOf } from '../model/markdown/syntax/math.ts';
import type { TaskLineNode } from '../model/tasks/found-task.ts';
import type { FigureNode } from '../model/types.ts';
import type { DiagramPiece, FigureSlot, FormulaPiece } from './pieces.ts';
import type { FootnoteNumbers } from './footnotes.ts';
import { linkHandlers } from './link-handlers.ts';
import type { DeferredElements } from './deferred-elements.ts';
import { formulaNode, slotNode } from './slots.ts';
import type { RenderLabels } from '../words/dictionary.ts';

/** What the handlers need to know about the page that is rendered. */
export type RenderContext = {
  /** See {@link Renderer}. */
  key: string;
  labels: RenderLabels;
  deferred: DeferredElements;
  footnotes: FootnoteNumbers;
  /** Highlighted code by node; null for code that is shown plain. */
  highlighted: ReadonlyMap<Code, ElementContent[] | null>;
  /** The formulas and diagrams that are rendered so far. */
  formulas: (FormulaPiece | DiagramPiece)[];
};

/** Returns the handlers that convert mdast to hast differently from mdast-util-to-hast. */
export function pageHandlers({
  key,
  labels,
  deferred,
  footnotes,
  highlighted,
  formulas,
}: RenderContext): Handlers {
  const formulaSlot = (node: Code | InlineCode) => {
    const { mathml } = node.data ?? {};
    const formula = mathml === undefined ? null : formulaOf(node);
    if (mathml === undefined || formula === null) return null;
    return formulaNode(key, formulas.push({ tex: formula.tex, mathml }) - 1);
  };
  const slotFor = ({ data, alt }: Image, slot: Omit<FigureSlot, 'figure'>) => {
    const figure = data?.figure;
    if (figure === undefined) return { type: 'text' as const, value: alt ?? '' };
    // The HTML parser moves the slot to a position where such a tag is valid, as the figure will be.
    const placeholder = h(slot.inline ? 'span' : 'figure');
    return deferred.defer(placeholder, () => slotNode(key, { figure, ...slot }));
  };
  /** Sets the id of the element of a task. */
  const withId = (element: Element, id: string | undefined) => {
    if (id === undefined) return element;
    return deferred.defer(element, ({ tagName, properties, children }) =>
      h(tagName, { ...properties, id }, children),
    );
  };
  return {
    text: (_: State, { value }: Text) => lines(value),
    paragraph: (state: State, node: Paragraph) =>
      node.data?.bare
        ? state.all(node)
        : withId(defaultHandlers.paragraph(state, node), node.data?.task),
    taskLine: (state: State, node: TaskLineNode) =>
      withId(h('span', state.all(node)), node.data?.task),
    ...linkHandlers({ key, deferred }),
    inlineCode: (state: State, node: InlineCode) => {
      if (!node.data?.math) return defaultHandlers.inlineCode(state, node);
      const slot = formulaSlot(node);
      if (slot !== null) return deferred.defer(h('span'), () => slot);
      return deferred.defer(h('code', node.value), ({ children }) => h('code.math', children));
    },
    blockquote: (state: State, node: Blockquote) => {
      const quote = defaultHandlers.blockquote(state, node);
      const { callout } = node.data ?? {};
      if (callout === undefined) return quote;
      return deferred.defer(quote, ({ children }) => calloutOf(children, callout, labels));
    },
    tableRow: (state: State, row: TableRow, table: Parents | undefined) =>
      withId(tableRow(state, row, table), row.data?.task),
    code: (_: State, node: Code) =>
      deferred.defer(h('div'), () => {
        const slot = formulaSlot(node);
        if (slot !== null) return h('div.formula', { tabIndex: 0 }, slot);
        const { drawing } = node.data ?? {};
        const code = codeBlock(node, highlighted.get(node) ?? node.value, labels);
        if (drawing === undefined) return code;
        const id = `fig_diagram_${formulas.length + 1}`;
        const diagram = formulas.push({ ...drawing, alt: labels.diagram, id }) - 1;
        const source = h('details', h('summary', labels.diagramSource), code);
        return h('div', {}, formulaNode(key, diagram), source);
      }),
    heading: (state: State, node: Heading) => {
      const { anchor, aliases = [], rank = node.depth } = node.data ?? {};
      if (anchor === undefined) return defaultHandlers.heading(state, node);
      const name = `h${rank}`;
      const ariaLabel = labels.anchorOf(inlineText(node));
      return deferred.defer(h(name, state.all(node)), ({ children }) =>
        h(
          name,
          { id: anchor },
          // The targets of links to earlier anchors are invisible.
          aliases.map((id) => h('span', { id })),
          children,
          h('a.anchor', { href: `#${anchor}`, ariaLabel }),
        ),
      );
    },
    image: (_: State, image: Image) =>
      slotFor(image, {
        inline: true,
        inGallery: false,
        ...(image.data?.isLinked && { isLinked: true }),
      }),
    figure: (_: State, { children: [image] }: FigureNode, parent: Parents | undefined) =>
      slotFor(image, { inline: false, inGallery: parent?.type === 'gallery' }),
    gallery: (state: State, node: Parents) =>
      deferred.defer(h('div', state.all(node)), ({ children }) =>
        h('div', { dataGallery: '' }, children),
      ),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => {
      const item = defaultHandlers.listItem(state, node, parent);
      const box = typeof node.checked === 'boolean' ? checkboxOf(item) : undefined;
      const id = node.data?.task;
      if (!box) return withId(item, id);
      const ariaLabel = textStart(plainText(node.children.slice(0, 1)), 200) || '…';
      deferred.defer(box, ({ properties }) => h('input', { ...properties, ariaLabel }));
      return deferred.defer(item, ({ children }) => h('li.task', { id }, children));
    },
    footnoteReference: (_: State, node: FootnoteReference) => {
      const reference = footnotes.refer(node);
      if (reference === null) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
      const link = h('a', { href: `#fn_${reference.number}` }, String(reference.number));
      return deferred.defer(h('sup', link), ({ children }) =>
        h('sup', { id: reference.id, className: ['footnote'] }, children),
      );
    },
  };
}

function codeBlock(
  { lang }: Code,
  content: string | ElementContent[],
  { copyCode }: RenderLabels,
): Element {
  const properties = {
    dataCopy: copyCode,
    dataLanguage: LANGUAGE.test(lang ?? '') ? lang : null,
  };
  return h('div.code', properties, h('pre', { tabIndex: 0 }, h('code', content)));
}

const LANGUAGE = /^[\p{L}\p{N}+#._-]{1,40}$/u;

/** Converts the blocks of a callout, the first of which may be its title. */
function calloutOf(
  blocks: readonly ElementContent[],
  { kind, fold, hasTitle }: Callout,
  { callouts, details }: RenderLabels,
): Element {
  const first = blocks.find((child) => child.type === 'element');
  const title = hasTitle && first?.tagName === 'p' ? first : null;
  const text = title?.children ?? (kind === null ? details : callouts[kind]);
  const body = blocks.filter((child) => child !== title);
  const properties = { className: kind && ['alert'], dataAlert: kind };
  if (fold === null) return h('blockquote', properties, '\n', h('p.alert-title', text), body);
  const isOpen = fold === 'open';
  return h('details', { ...properties, open: isOpen }, '\n', h('summary', text), body);
}

/** Converts line breaks to `br`, because a new line in notes is meant as one. */
function lines(text: string): ElementContent[] {
  return text.split(/\r\n?|\n/).flatMap((line, index, { length }): ElementContent[] => {
    const start = index > 0 ? line.trimStart() : line;
    const value = index < length - 1 ? start.trimEnd() : start;
    const content: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    return index > 0 ? [h('br'), { type: 'text', value: '\n' }, ...content] : content;
  });
}

/**
 * Keeps the cells as written. GFM pads short rows, which can make the output much larger than the
 * notes, and cuts long rows, which loses text.
 */
function tableRow(state: State, row: TableRow, table: Parents | undefined): Element {
  const isTable = table?.type === 'table';
  const tagName = isTable && table.children[0] === row ? 'th' : 'td';
  const cells = row.children.map((cell, column) =>
    h(tagName, { align: isTable ? table.align?.[column] : null }, state.all(cell)),
  );
  return h('tr', cells);
}

function checkboxOf({ children }: Element): Element | undefined {
  const elements = children.filter((child) => child.type === 'element');
  const nested = elements.flatMap((child) => child.children.slice(0, 1));
  return [...elements, ...nested].find(
    (child): child is Element => child.type === 'element' && child.tagName === 'input',
  );
}
