import type { Comment } from 'hast';
import type {
  DiagramPiece,
  FigureSlot,
  FormulaPiece,
  LinkSlot,
  RenderedPiece,
  TopicEnd,
} from './pieces.ts';

/** Creates the slot of a figure: a comment, since sanitizing removes all comments of the notes. */
export function slotNode(
  key: string,
  { figure, inline, inGallery, isLinked }: FigureSlot,
): Comment {
  const kind = isLinked ? 'linked' : inline ? 'inline' : inGallery ? 'gallery' : 'block';
  return { type: 'comment', value: `${key}:${figure}:${kind}` };
}

/**
 * The hast property that holds the slot for the `href` of a link. Sanitizing removes this property
 * from the notes.
 */
export const LINK_SLOT = 'dataLink';

/** Returns the value of {@link LINK_SLOT} for a link. */
export function linkSlot(key: string, link: number): string {
  return `${key}:${link}`;
}

/** Creates the slot of text that is shown only if the link is broken, such as its brackets. */
export function linkTextNode(key: string, link: number, text: string): Comment {
  // A hyphen could end the comment.
  const encoded = encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
  return { type: 'comment', value: `${key}:${link}:text:${encoded}` };
}

/** Creates the slot of the formula or the diagram with this index among those that are rendered. */
export function formulaNode(key: string, formula: number): Comment {
  return { type: 'comment', value: `${key}:${formula}:formula` };
}

/** Creates the slot at the end of the topic with this anchor. */
export function topicEndNode(key: string, anchor: string): Comment {
  return { type: 'comment', value: `${key}:0:topic:${anchor}` };
}

/**
 * Cuts HTML at its slots. The result contains each of `figures` exactly once: further slots of a
 * figure are dropped, and figures without a slot are appended.
 */
export function cutAtSlots(
  html: string,
  {
    key,
    figures,
    formulas = [],
  }: {
    key: string;
    figures: readonly number[];
    formulas?: readonly (FormulaPiece | DiagramPiece)[];
  },
): RenderedPiece[] {
  const pieces: RenderedPiece[] = [];
  const missing = new Set(figures);
  let text = '';
  let end = 0;
  const add = (piece: FigureSlot | LinkSlot | FormulaPiece | DiagramPiece | TopicEnd) => {
    if (text !== '') pieces.push(text);
    pieces.push(piece);
    text = '';
  };
  for (const match of html.matchAll(SLOT)) {
    const [whole, commentKey, index, linkText, topicEnd, kind, linkKey, link] = match;
    if ((commentKey ?? linkKey) !== key) continue;
    text += html.slice(end, match.index);
    end = match.index + whole.length;
    if (link !== undefined) add({ link: Number(link), part: 'href' });
    else if (linkText !== undefined) {
      add({ link: Number(index), part: 'text', text: decodeURIComponent(linkText) });
    } else if (topicEnd !== undefined) add({ topicEnd });
    else if (kind === 'formula') {
      const formula = formulas[Number(index)];
      if (formula !== undefined) add(formula);
    } else if (missing.delete(Number(index))) {
      add(figureSlot(Number(index), kind));
    }
  }
  text += html.slice(end);
  if (text !== '') pieces.push(text);
  return [...pieces, ...Array.from(missing, (figure) => figureSlot(figure))];
}

// One pattern for all keys: the engine compiles an expression only after it has run for a while.
const SLOT =
  /<!--(\w+):(\d+):(?:text:([^-<>]*)|topic:([\w-]+)|(inline|linked|block|gallery|formula))-->| data-link="(\w+):(\d+)"/g;

function figureSlot(figure: number, kind = 'block'): FigureSlot {
  if (kind === 'linked') return { figure, inline: true, inGallery: false, isLinked: true };
  return { figure, inline: kind === 'inline', inGallery: kind === 'gallery' };
}
