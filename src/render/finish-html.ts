import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { percentDecode } from '../model/files/file-address.ts';
import { isOnOtherHost, isSafeLink } from '../model/markdown/link-address.ts';
import { DEFERRED, type DeferredElements } from './deferred-elements.ts';
import { textStart } from '../model/text/text-start.ts';

/**
 * Finishes a sanitized tree: finishes deferred elements, adds `rel` to links to other hosts, removes
 * unsafe addresses and empty paragraphs, and wraps tables in a box that scrolls. Headings that the
 * notes write in HTML move down one rank, because the `h1` is the title of the page. Changes and
 * returns the tree.
 */
export function finishHtml(tree: Root, deferred: DeferredElements): Root {
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const finished: ElementContent[] = [];
    for (const child of node.children) {
      // Sanitizing has removed the comments of the notes. The remaining ones are slots.
      if (child.type === 'text' || child.type === 'comment') finished.push(child);
      if (child.type !== 'element' || isEmptyParagraph(child)) continue;
      const done = finishElement(child, deferred);
      finished.push(isElement(done, 'table') ? scrollBox(done) : done);
      // A `pre` contains highlighted code, which needs no finishing.
      if (done.type === 'element' && done.tagName !== 'pre') open.push(done);
    }
    node.children = finished;
  }
  return tree;
}

function finishElement(element: Element, deferred: DeferredElements): ElementContent {
  const isDeferred = DEFERRED in element.properties;
  const done = deferred.finish(element);
  if (done.type !== 'element') return done;
  if (!isDeferred && /^h[1-5]$/.test(done.tagName)) {
    done.tagName = `h${Number(done.tagName.slice(1)) + 1}`;
  }
  if (done.tagName === 'a') finishLink(done);
  return done;
}

function isEmptyParagraph({ tagName, children }: Element): boolean {
  const isBlank = (child: ElementContent) => child.type === 'text' && child.value.trim() === '';
  return tagName === 'p' && children.every(isBlank);
}

function finishLink({ properties, children }: Element): void {
  const { href } = properties;
  if (typeof href !== 'string') return;
  const [text] = children;
  // A bare address needs no second one on paper.
  const isBare =
    text?.type === 'text' &&
    /^https?:/.test(href) &&
    withoutScheme(text.value) === withoutScheme(href);
  if (isBare && children.length === 1) properties['dataBare'] = '';
  if (!isSafeLink(href)) delete properties['href'];
  else if (isOnOtherHost(href)) properties['rel'] = ['noopener', 'noreferrer'];
}

function withoutScheme(address: string): string {
  return percentDecode(address).replace(/^https?:\/\//, '');
}

/** Wraps a table in a box that scrolls. The label of the box is the text of the first row. */
function scrollBox(table: Element): Element {
  const row = firstRow(table);
  const ariaLabel = row ? textStart(textsIn(row).filter(Boolean).join(' '), 100) : '';
  const labelled = ariaLabel !== '' && { role: 'region', ariaLabel };
  return h('div.table', { tabIndex: 0, ...labelled }, table);
}

function firstRow(table: Element): Element | undefined {
  const elements = table.children.filter((child) => child.type === 'element');
  return [...elements, ...elements.flatMap(({ children }) => children)].find((child) =>
    isElement(child, 'tr'),
  );
}

function textsIn(node: ElementContent): string[] {
  if (node.type === 'text') return [node.value.trim()];
  return node.type === 'element' ? node.children.flatMap(textsIn) : [];
}

function isElement(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}
