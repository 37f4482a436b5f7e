import type { Piece } from '../../types.ts';

/**
 * Divides an introduction that is longer than about a screen: its first paragraph is shown, the rest
 * is folded. A short one is shown as a whole.
 */
export function foldedIntroduction(pieces: readonly Piece[]): { shown: Piece[]; folded: Piece[] } {
  const length = pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
  if (length <= ONE_SCREEN) return { shown: [...pieces], folded: [] };
  const [first, ...others] = pieces;
  const lead = typeof first === 'string' ? (LEAD.exec(first)?.[0] ?? '') : '';
  if (typeof first !== 'string' || lead.length > ONE_SCREEN)
    return { shown: [], folded: [...pieces] };
  const rest = first.slice(lead.length);
  return { shown: lead === '' ? [] : [lead], folded: rest === '' ? others : [rest, ...others] };
}

/** Returns the length of a piece in characters. A figure is as high as many lines. */
function sizeOf(piece: Piece): number {
  if (typeof piece !== 'string') {
    if ('topicEnd' in piece) return 0;
    return 'tex' in piece ? piece.tex.length : FIGURE_LENGTH;
  }
  const breaks = piece.match(/<(?:br|li|p|tr|h\d)\b/gu)?.length ?? 0;
  return piece.replace(/<[^>]*>/gu, '').length + breaks * LINE_LENGTH;
}

// In characters.
const ONE_SCREEN = 1200;
const FIGURE_LENGTH = 600;
const LINE_LENGTH = 40;

/** A paragraph at the beginning. */
const LEAD = /^\s*<p\b[^>]*>(?:(?!<\/p>)[\s\S])*<\/p>/u;
