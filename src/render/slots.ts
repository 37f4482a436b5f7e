import type { Comment } from 'hast';
import type { FigureSlot, LinkSlot, RenderedPiece } from '../model/types.ts';

/** Where a figure goes, as a comment: cleaning leaves none of those in the notes. */
export function slotNode(key: string, { figure, inline }: FigureSlot): Comment {
  return { type: 'comment', value: `${key}:${figure}:${inline ? 'inline' : 'block'}` };
}

/**
 * Where a link's `href` goes, as the value of a property of that name; cleaning leaves no such
 * property in the notes.
 */
export const LINK_SLOT = 'dataLink';

export function linkSlot(key: string, link: number): string {
  return `${key}:${link}`;
}

/** What stands in the place of a link's brackets where it leads nowhere, as a comment. */
export function linkTextNode(key: string, link: number, text: string): Comment {
  // A hyphen could end the comment.
  const words = encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
  return { type: 'comment', value: `${key}:${link}:text:${words}` };
}

/**
 * Cuts HTML at its slots. Each of the `figures` stands in the result once: a second slot of one is
 * left out, and one without a slot comes last.
 */
export function cutAtSlots(
  html: string,
  { key, figures }: { key: string; figures: readonly number[] },
): RenderedPiece[] {
  const pieces: RenderedPiece[] = [];
  const missing = new Set(figures);
  const slot = new RegExp(
    `<!--${key}:(\\d+):(?:text:([^-<>]*)|(inline|block))-->| data-link="${key}:(\\d+)"`,
    'g',
  );
  let text = '';
  let end = 0;
  const add = (piece: FigureSlot | LinkSlot) => {
    if (text !== '') pieces.push(text);
    pieces.push(piece);
    text = '';
  };
  for (const match of html.matchAll(slot)) {
    const [whole, index, words, kind, link] = match;
    text += html.slice(end, match.index);
    end = match.index + whole.length;
    if (link !== undefined) add({ link: Number(link), part: 'href' });
    else if (words !== undefined) {
      add({ link: Number(index), part: 'text', text: decodeURIComponent(words) });
    } else if (missing.delete(Number(index))) {
      add({ figure: Number(index), inline: kind === 'inline' });
    }
  }
  text += html.slice(end);
  if (text !== '') pieces.push(text);
  return [...pieces, ...[...missing].map((figure) => ({ figure, inline: false }))];
}
