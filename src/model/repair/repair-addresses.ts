import { addressSource } from './address-source.ts';
import { parseChunk } from '../outline/chunk-document.ts';
import { cleanText } from '../text/decode.ts';
import type { FileIndex } from '../files/file-index.ts';
import { type IndexedFile, pathFromNotes } from '../files/file-path.ts';
import { findFile } from '../files/find-file.ts';
import { type ImageSource, imageSources } from './image-sources.ts';
import { lineOffsets } from '../text/line-offsets.ts';
import { type FileSplit, splitFile } from '../sessions/split-file.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { Chunk } from '../types.ts';

/** Offsets in the text of a file, and what is to stand between them. */
type Edit = { start: number; end: number; source: string };

/** The notes file, and the images by the ways that notes may name them. */
export type RepairContext = {
  file: string;
  defaultYear: number | null;
  index: FileIndex<IndexedFile>;
};

/**
 * Rewrites the image addresses of a notes file that only a repair finds (`image-path-repaired`), as
 * paths that lead from the notes file to the same image. `text` is that of the file with its own
 * line ends; nothing but the addresses changes. Each rewrite is proven by reading the result: the
 * file must say the same, with the same images. Those that fail stay as they are: `left` counts
 * the images of which the address still needs a repair.
 */
export function repairAddresses(
  text: string,
  context: RepairContext,
): { text: string; repaired: number; left: number } {
  const before = read(text, context);
  const isSound = (edits: readonly Edit[]) => {
    const after = read(apply(text, edits), context);
    return after.content === before.content && after.repaired <= before.repaired - edits.length;
  };
  const narrow = (edits: readonly Edit[]): readonly Edit[] => {
    if (edits.length === 0 || isSound(edits)) return edits;
    if (edits.length === 1) return [];
    const half = Math.ceil(edits.length / 2);
    return [...narrow(edits.slice(0, half)), ...narrow(edits.slice(half))];
  };
  const all = editsFor(text, context);
  const found = narrow(all);
  const edits = found.length === all.length || isSound(found) ? found : [];
  const repaired = apply(text, edits);
  return { text: repaired, repaired: edits.length, left: read(repaired, context).repaired };
}

function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, source } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), source);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

function editsFor(text: string, context: RepairContext): Edit[] {
  const offsets = lineOffsets(text);
  const { preamble, stretches } = split(text, context);
  const chunks = [...(preamble ? [preamble] : []), ...stretches.map(({ chunk }) => chunk)];
  return imageSources(chunks).flatMap((sources, index) => {
    const chunk = chunks[index];
    if (chunk === undefined) return [];
    const offsetOf = (at: number) => {
      const before = chunk.source.slice(0, at).split('\n');
      const line = chunk.line + before.length - 1;
      return offsets.at({ line, column: (before.at(-1) ?? '').length + 1 });
    };
    return sources.flatMap((each) => {
      const source = repairedSource(each, context);
      if (source === null) return [];
      const [start, end] = [offsetOf(each.start), offsetOf(each.end)];
      // A line that is not shown as it was written, such as one of a heading, is left alone.
      const isAsWritten = text.slice(start, end) === chunk.source.slice(each.start, each.end);
      return isAsWritten ? [{ start, end, source }] : [];
    });
  });
}

/** The new source of an address; null where it needs no repair, or none leads to its image. */
function repairedSource({ url, form }: ImageSource, { file, index }: RepairContext): string | null {
  const match = findFile(url, { notesFile: file, index });
  if (match.outcome !== 'found' || match.repaired === null) return null;
  const suffix = /[?#].*$/s.exec(url)?.[0] ?? '';
  // A path that leads from file to file works in editors too; `imgs/` works on the site at least.
  const leading = pathFromNotes(match.file, { notesFile: file, folders: index });
  for (const candidate of [leading, `imgs/${match.file.path}`]) {
    const source = addressSource(candidate, { form, suffix });
    const written = form === 'bare' ? source : source.slice(1, -1);
    const again = findFile(written, { notesFile: file, index });
    if (again.outcome === 'found' && again.file === match.file && again.repaired === null) {
      return source;
    }
  }
  return null;
}

function split(text: string, { file, defaultYear }: RepairContext): FileSplit {
  const { value } = cleanText(text, { file });
  return splitFile({ file, text: value, defaultYear });
}

/** What a file says, with the images in the place of their addresses; how many need a repair. */
function read(text: string, context: RepairContext): { content: string; repaired: number } {
  const { file, index } = context;
  const { preamble, stretches, title } = split(text, context);
  const parts: string[] = [title ?? ''];
  let repaired = 0;
  const readChunk = (chunk: Chunk) => {
    const { heading, line } = chunk;
    parts.push(JSON.stringify({ heading, line }));
    for (const node of nodesIn(parseChunk(chunk, 0).tree)) {
      const { position: _, ...own } = node;
      const count = 'children' in node ? node.children.length : 0;
      if (node.type !== 'image') {
        parts.push(JSON.stringify({ ...own, children: count }));
        continue;
      }
      const anywhere = node.data?.wiki ?? false;
      const match = findFile(node.url, { notesFile: file, index, anywhere });
      const found = match.outcome === 'found' ? match : null;
      if (found !== null && found.repaired !== null) repaired += 1;
      const image = found === null ? node.url : [found.file.root, found.file.path];
      parts.push(JSON.stringify({ image, alt: node.alt, title: node.title }));
    }
  };
  if (preamble !== null) readChunk(preamble);
  for (const { chunk, ...about } of stretches) {
    parts.push(JSON.stringify(about));
    readChunk(chunk);
  }
  return { content: parts.join('\n'), repaired };
}
