import type { Element, ElementContent } from 'hast';
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
import { codeBlock } from './code-block.ts';
import type { FootnoteNumbers } from './footnotes.ts';
import { linkHandlers } from './link-handlers.ts';
import type { Marks } from './marks.ts';
import { slotNode } from './slots.ts';
import type { RenderLabels } from '../words/dictionary.ts';

export type Page = {
  key: string;
  labels: RenderLabels;
  marks: Marks;
  footnotes: FootnoteNumbers;
  highlighted: ReadonlyMap<Code, ElementContent[] | null>;
};

/** How the nodes of a page become hast where that differs from what mdast-util-to-hast does. */
export function pageHandlers({ key, labels, marks, footnotes, highlighted }: Page): Handlers {
  return {
    text: (_: State, { value }: Text) => lines(value),
    paragraph: (state: State, node: Paragraph) =>
      node.data?.bare ? state.all(node) : defaultHandlers.paragraph(state, node),
    ...linkHandlers({ key, marks }),
    inlineCode: (state: State, node: InlineCode) => {
      if (!node.data?.math) return defaultHandlers.inlineCode(state, node);
      const math = element('code', [{ type: 'text', value: node.value }]);
      return marks.mark(math, (done) => ({ ...done, properties: { className: ['math'] } }));
    },
    blockquote: (state: State, node: Blockquote) => {
      const quote = defaultHandlers.blockquote(state, node);
      const alert = node.data?.alert;
      if (alert === undefined) return quote;
      const title = element('p', [{ type: 'text', value: labels.alerts[alert] }]);
      title.properties = { className: ['alert-title'] };
      return marks.mark(quote, (done) => ({
        ...done,
        properties: { className: ['alert'], dataAlert: alert },
        children: [{ type: 'text', value: '\n' }, title, ...done.children],
      }));
    },
    tableRow,
    code: (_: State, node: Code) =>
      marks.mark(element('div'), () =>
        codeBlock(node, {
          highlighted: highlighted.get(node) ?? null,
          copyCode: labels.copyCode,
        }),
      ),
    heading: (state: State, node: Heading) => {
      const { anchor, aliases = [], rank = node.depth } = node.data ?? {};
      if (anchor === undefined) return defaultHandlers.heading(state, node);
      const label = labels.anchorOf(inlineText(node));
      return marks.mark(element(`h${rank}`, state.all(node)), (heading) => ({
        ...heading,
        properties: { id: anchor },
        children: [...aliases.map(hiddenTarget), ...heading.children, anchorLink(anchor, label)],
      }));
    },
    image: (_: State, { data, alt }: Image, parent: Parents | undefined) => {
      const figure = data?.figure;
      if (figure === undefined) return { type: 'text', value: alt ?? '' };
      const inline = parent?.type !== 'figure';
      // The tag decides where the HTML parser lets the slot stand, as it will the figure.
      const slot = element(inline ? 'span' : 'figure');
      return marks.mark(slot, () => slotNode(key, { figure, inline }));
    },
    figure: (state: State, node: Parents) => state.all(node),
    gallery: (state: State, node: Parents) =>
      marks.mark(element('div', state.all(node)), (gallery) => ({
        ...gallery,
        properties: { dataGallery: '' },
      })),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => {
      const item = defaultHandlers.listItem(state, node, parent);
      const box = typeof node.checked === 'boolean' ? checkboxOf(item) : undefined;
      if (!box) return item;
      const ariaLabel = plainText(node.children.slice(0, 1)).slice(0, 200) || '…';
      marks.mark(box, (input) => ({ ...input, properties: { ...input.properties, ariaLabel } }));
      return marks.mark(item, (done) => ({ ...done, properties: { className: ['task'] } }));
    },
    footnoteReference: (_: State, node: FootnoteReference) => {
      const reference = footnotes.refer(node);
      if (reference === null) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
      const link = element('a', [{ type: 'text', value: String(reference.number) }]);
      link.properties['href'] = `#fn_${reference.number}`;
      return marks.mark(element('sup', [link]), (sup) => ({
        ...sup,
        properties: { id: reference.id, className: ['footnote'] },
      }));
    },
  };
}

function element(tagName: string, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** Text with its line ends as `br`: in notes a new line means something. */
function lines(text: string): ElementContent[] {
  return text.split(/\r\n?|\n/).flatMap((line, index, { length }): ElementContent[] => {
    const start = index > 0 ? line.trimStart() : line;
    const value = index < length - 1 ? start.trimEnd() : start;
    const content: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    return index > 0 ? [element('br'), { type: 'text', value: '\n' }, ...content] : content;
  });
}

/** The cells as written: GFM's padding of short rows can outgrow the notes, its cut loses words. */
function tableRow(state: State, row: TableRow, table: Parents | undefined): Element {
  const isTable = table?.type === 'table';
  const tagName = isTable && table.children[0] === row ? 'th' : 'td';
  const cells = row.children.map((cell, column) => {
    const align = isTable ? table.align?.[column] : null;
    return { ...element(tagName, state.all(cell)), properties: align ? { align } : {} };
  });
  return element('tr', cells);
}

/** Where a link to an earlier anchor of a heading lands. */
function hiddenTarget(id: string): Element {
  return { ...element('span'), properties: { id } };
}

function anchorLink(anchor: string, label: string): Element {
  const properties = { className: ['anchor'], href: `#${anchor}`, ariaLabel: label };
  return { ...element('a'), properties };
}

function checkboxOf({ children }: Element): Element | undefined {
  const elements = children.filter((child) => child.type === 'element');
  const nested = elements.flatMap((child) => child.children.slice(0, 1));
  return [...elements, ...nested].find(
    (child): child is Element => child.type === 'element' && child.tagName === 'input',
  );
}
