import type { Chunk, ChunkLine, Place } from '../types.ts';

/** The position of a chunk of a page in its file. Lines count from 1. */
export type ChunkPlace = {
  file: string;
  /** The heading as written; null for a preamble. */
  heading: string | null;
  /** Line of the heading, or the first line if there is no heading. */
  headingLine: number;
  /** See {@link Chunk.first}. */
  first?: number;
  /** First line after the heading. */
  line: number;
};

/** Returns where a chunk is in its file. */
export function chunkPlace({ file, heading, first, line }: Chunk): ChunkPlace {
  return {
    file,
    heading: heading?.text ?? null,
    headingLine: heading?.line ?? line,
    ...(first !== undefined && { first }),
    line,
  };
}

/** Converts a position on a page to a position in the notes files. */
export function placeAt(
  { at, column }: { at: ChunkLine; column: number },
  chunks: readonly ChunkPlace[],
): Place {
  return { ...lineInFile(at, chunks), column };
}

/** Converts a line of a page to a line of a notes file. */
export function lineInFile(
  { chunk, offset }: ChunkLine,
  chunks: readonly Omit<ChunkPlace, 'heading'>[],
): Omit<Place, 'column'> {
  const place = chunks[chunk];
  if (place === undefined) throw new Error(`No chunk ${chunk} on this page`);
  return { file: place.file, line: offset < 0 ? place.headingLine : place.line + offset };
}
