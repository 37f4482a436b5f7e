import type { Chunk, ChunkLine, Place } from '../model/types.ts';
import type { ChunkPlace } from './types.ts';

/** Returns where a chunk is in its file. */
export function chunkPlace({ file, heading, line }: Chunk): ChunkPlace {
  return { file, heading: heading?.text ?? null, headingLine: heading?.line ?? line, line };
}

/** Converts a position on a page to a position in the notes files. */
export function placeAt(
  { at, column }: { at: ChunkLine; column: number },
  chunks: readonly ChunkPlace[],
): Place {
  const chunk = chunks[at.chunk];
  if (chunk === undefined) throw new Error(`No chunk ${at.chunk} on this page`);
  const line = at.offset < 0 ? chunk.headingLine : chunk.line + at.offset;
  return { file: chunk.file, line, column };
}
