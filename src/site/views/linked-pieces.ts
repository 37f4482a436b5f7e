import type { LinkTarget, PageEntry } from '../../content/types.ts';
import { escapeAttribute } from '../../model/html/html-references.ts';
import type { LinkSlot } from '../../model/types.ts';
import { anchorUrl, assetUrl, pageUrl } from '../addresses.ts';
import { imageView } from './image-view.ts';
import type { Piece } from '../types.ts';

/** A page's HTML with the addresses that its links lead to; one that leads nowhere has none. */
export async function linkedPieces({
  rendered,
  links,
}: Pick<PageEntry, 'rendered' | 'links'>): Promise<Piece[]> {
  const addresses = await Promise.all(links.map(addressOf));
  const pieces: Piece[] = [];
  for (const piece of rendered.pieces) {
    const before = pieces.at(-1);
    const isSlot = typeof piece !== 'string' && 'link' in piece;
    const next = isSlot ? linkText(piece, addresses[piece.link] ?? null) : piece;
    if (typeof next === 'string' && typeof before === 'string') {
      pieces.splice(-1, 1, before + next);
    } else pieces.push(next);
  }
  return pieces;
}

function linkText(slot: LinkSlot, address: string | null): string {
  if (slot.part === 'href') return address === null ? '' : ` href="${escapeAttribute(address)}"`;
  return address === null ? escapeAttribute(slot.text) : '';
}

async function addressOf(target: LinkTarget): Promise<string | null> {
  switch (target.outcome) {
    case 'place':
      return target.anchor === null ? pageUrl(target.page) : anchorUrl(target.page, target.anchor);
    case 'attachment':
      return assetUrl(target.file.name);
    case 'image':
      return (await imageView(target.image))?.full ?? null;
    case 'broken':
      return null;
  }
}
