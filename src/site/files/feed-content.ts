import type { Element, ElementContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { PageTexts } from '../../words/dictionary.ts';
import type { FigureView, Piece } from '../types.ts';

/**
 * A session's notes as HTML that stands anywhere: images in their places, or words for those that
 * are not there, every address absolute, nothing that only the site's own styles and scripts use.
 */
export function feedContent(
  { pieces, figures }: { pieces: readonly Piece[]; figures: readonly FigureView[] },
  { url, words }: { url: string; words: PageTexts },
): string {
  const html = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const figure = figures[piece.figure];
    return figure === undefined ? '' : toHtml(figureElement(figure, piece.inline, words));
  });
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html.join('') }] });
  visit(tree, 'element', ({ properties }) => {
    for (const name of Object.keys(properties)) {
      if (isOwn(name)) delete properties[name];
    }
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = URL.parse(address, url)?.href;
    }
  });
  return toHtml(tree);
}

function figureElement(
  { name, alt, caption, image, shown, gap }: FigureView,
  inline: boolean,
  words: PageTexts,
): Element {
  if (image === null) {
    const text = `[${words[gap ?? 'missing']}: ${caption ?? name}]`;
    const placeholder = element(inline ? 'span' : 'p', [{ type: 'text', value: text }]);
    return inline ? placeholder : element('figure', [placeholder]);
  }
  const { src } = image;
  const { width, height } = shown ?? image;
  const img = element('img', [], { src, alt, width, height });
  if (inline) return img;
  if (caption === null) return element('figure', [img]);
  return element('figure', [img, element('figcaption', [{ type: 'text', value: caption }])]);
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function isOwn(property: string): boolean {
  return /^(?:id|className|tabIndex|role|aria.*|data.*)$/.test(property);
}
