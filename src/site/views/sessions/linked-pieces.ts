import type { PageEntry } from '../../../content/types.ts';
import { escapeAttribute } from '../../../model/markdown/character-references.ts';
import type { LinkSlot } from '../../../render/pieces.ts';
import type { Piece } from '../../types.ts';
import { targetUrl } from './figure-view.ts';

/** Returns a page's HTML with the slots of its links filled. A broken link gets no address. */
export function linkedPieces({ rendered, links }: Pick<PageEntry, 'rendered' | 'links'>): Piece[] {
  const addresses = links.map(targetUrl);
  const pieces: Piece[] = [];
  for (const piece of rendered.pieces) {
    const isLink = typeof piece !== 'string' && 'link' in piece;
    const next = isLink ? slotText(piece, addresses[piece.link] ?? null) : piece;
    const last = pieces.at(-1);
    if (typeof next === 'string' && typeof last === 'string') pieces.splice(-1, 1, last + next);
    else pieces.push(next);
  }
  return pieces;
}

/** Returns the `href` attribute, or the text that the notes write around a broken link. */
function slotText(slot: LinkSlot, address: string | null): string {
  if (slot.part === 'href') return address === null ? '' : ` href="${escapeAttribute(address)}"`;
  return address === null ? escapeAttribute(slot.text) : '';
}
