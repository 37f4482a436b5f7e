import type { ChunkLine, Place } from '../model/types.ts';
import type { ChunkPlace } from './types.ts';

/** Where something on a page stands in the notes files. */
export function placeAt(
  { at, column }: { at: ChunkLine; column: number },
  places: readonly ChunkPlace[],
): Place {
  const chunk = places[at.chunk];
  if (chunk === undefined) throw new Error(`No chunk ${at.chunk} on this page`);
  const line = at.offset < 0 ? chunk.headingLine : chunk.line + at.offset;
  return { file: chunk.file, line, column };
}
