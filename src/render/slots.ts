import type { Comment } from 'hast';
import type { Piece } from '../model/types.ts';

/** Where a figure goes, as a comment: cleaning leaves none of those in the notes. */
export function slotNode(key: string, { figure, inline }: Exclude<Piece, string>): Comment {
  return { type: 'comment', value: `${key}:${figure}:${inline ? 'inline' : 'block'}` };
}

/**
 * Cuts HTML at its slots. Each of the `figures` stands in the result once: a second slot of one is
 * left out, and one without a slot comes last.
 */
export function cutAtSlots(
  html: string,
  { key, figures }: { key: string; figures: readonly number[] },
): Piece[] {
  const pieces: Piece[] = [];
  const missing = new Set(figures);
  const [head = '', ...rest] = html.split(`<!--${key}:`);
  let text = head;
  for (const part of rest) {
    const end = part.indexOf('-->');
    const [index, kind] = part.slice(0, end).split(':');
    const figure = Number(index);
    if (missing.delete(figure)) {
      if (text !== '') pieces.push(text);
      pieces.push({ figure, inline: kind === 'inline' });
      text = '';
    }
    text += part.slice(end + '-->'.length);
  }
  if (text !== '') pieces.push(text);
  return [...pieces, ...[...missing].map((figure) => ({ figure, inline: false }))];
}
