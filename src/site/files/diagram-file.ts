import { createHash } from 'node:crypto';
import type { DiagramPiece, Piece } from '../types.ts';

/** Returns the name of a diagram in the assets folder. */
export function diagramName({ svg }: Pick<DiagramPiece, 'svg'>): string {
  return `diagram.${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`;
}

/** Returns the diagrams among the pieces of pages, by their names. */
export function diagramFiles(pieces: readonly unknown[]): Map<string, string> {
  return new Map(pieces.filter(isDiagram).map((piece) => [diagramName(piece), piece.svg] as const));
}

/** Returns whether a piece is a diagram. */
export function isDiagram(piece: Piece | unknown): piece is DiagramPiece {
  return typeof piece === 'object' && piece !== null && 'svg' in piece;
}
