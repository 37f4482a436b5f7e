import type { Element, ElementContent, Nodes, Root } from 'hast';
import { isSafeLink } from '../model/markdown/link-address.ts';
import { MARK, type Marks } from './marks.ts';

/**
 * Finishes a clean tree: marked elements get what they wait for, links to other hosts a `rel`,
 * tables a box to scroll in. Headings without a mark go down a rank, since the page's title is the
 * one `h1`, and empty paragraphs go. Changes the tree.
 */
export function finishHtml(tree: Root, marks: Marks): Root {
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const finished: ElementContent[] = [];
    for (const child of node.children) {
      // Comments of the notes are gone; those here say where something goes.
      if (child.type === 'text' || child.type === 'comment') finished.push(child);
      if (child.type !== 'element' || isEmptyParagraph(child)) continue;
      const done = finishElement(child, marks);
      finished.push(isElement(done, 'table') ? scrollBox(done) : done);
      // The only `pre` hold highlighted code, which is not from the notes.
      if (done.type === 'element' && done.tagName !== 'pre') open.push(done);
    }
    node.children = finished;
  }
  return tree;
}

function finishElement(element: Element, marks: Marks): ElementContent {
  const marked = MARK in element.properties;
  const done = marks.finish(element);
  if (done.type !== 'element') return done;
  if (!marked && /^h[1-5]$/.test(done.tagName)) {
    done.tagName = `h${Number(done.tagName.slice(1)) + 1}`;
  }
  if (done.tagName === 'a') finishLink(done);
  return done;
}

function isEmptyParagraph({ tagName, children }: Element): boolean {
  const isBlank = (child: ElementContent) => child.type === 'text' && child.value.trim() === '';
  return tagName === 'p' && children.every(isBlank);
}

function finishLink({ properties }: Element): void {
  const { href } = properties;
  if (typeof href !== 'string') return;
  if (!isSafeLink(href)) delete properties['href'];
  else if (!['', OWN_HOST].includes(URL.parse(href, `https://${OWN_HOST}`)?.host ?? '')) {
    properties['rel'] = ['noopener', 'noreferrer'];
  }
}

const OWN_HOST = 'notes.invalid';

/** A wide table scrolls in a box of its own, named by the words of its first row. */
function scrollBox(table: Element): Element {
  const ariaLabel = textOf(firstRow(table)).slice(0, 100);
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table'],
      tabIndex: 0,
      ...(ariaLabel !== '' && { role: 'region', ariaLabel }),
    },
    children: [table],
  };
}

function firstRow(table: Element): Element | undefined {
  const elements = table.children.filter((child) => child.type === 'element');
  return [...elements, ...elements.flatMap(({ children }) => children)].find((child) =>
    isElement(child, 'tr'),
  );
}

function textOf(node: Element | undefined): string {
  const texts: string[] = [];
  const open: Nodes[] = node ? [node] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'text') texts.push(next.value.trim());
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child);
  }
  return texts.filter(Boolean).join(' ');
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}
