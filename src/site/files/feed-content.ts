import type { Element } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { PageTexts } from '../../words/dictionary.ts';
import { assetUrl } from '../addresses.ts';
import { diagramName } from './diagram-file.ts';
import type { FigureView, Piece } from '../types.ts';

/**
 * Returns the notes of a session as HTML that works outside the site. It contains the images, or text
 * for each one that is missing. All addresses are absolute; attributes that only the site's own
 * styles and scripts use are removed.
 */
export function feedContent(
  { pieces, figures }: { pieces: readonly Piece[]; figures: readonly FigureView[] },
  { url, words }: { url: string; words: PageTexts },
): string {
  const html = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('topicEnd' in piece) return '';
    if ('svg' in piece) {
      const { alt, width, height } = piece;
      return toHtml(h('img', { src: assetUrl(diagramName(piece)), alt, width, height }));
    }
    // Feed readers drop MathML and show its parts as text.
    if ('mathml' in piece) return toHtml(h('code', piece.tex));
    const figure = figures[piece.figure];
    return figure === undefined
      ? ''
      : toHtml(figureElement(figure, { inline: piece.inline, words }));
  });
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html.join('') }] });
  visit(tree, 'element', ({ properties }) => {
    for (const name of Object.keys(properties)) {
      if (SITE_ONLY.test(name)) delete properties[name];
    }
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = URL.parse(address, url)?.href;
    }
  });
  return toHtml(tree);
}

/** Properties that have no use outside the site. */
const SITE_ONLY = /^(?:id|className|tabIndex|role|aria.*|data.*)$/;

function figureElement(
  { name, alt, caption, image, shown, gap, file, remote, target }: FigureView,
  { inline, words }: { inline: boolean; words: PageTexts },
): Element {
  const url = file?.url ?? remote?.url;
  if (image === null && url !== undefined) {
    const link = h('a', { href: url }, caption ?? name);
    return inline ? link : h('figure', h('p', link));
  }
  if (image === null) {
    const text = `[${words[gap ?? 'missing']}: ${caption ?? name}]`;
    return inline ? h('span', text) : h('figure', h('p', text));
  }
  const { width, height } = shown ?? image;
  const img = h('img', { src: image.src, alt, width, height });
  if (inline) return img;
  const shownImage = target === null ? img : h('a', { href: target }, img);
  return h('figure', shownImage, caption === null ? null : h('figcaption', caption));
}
