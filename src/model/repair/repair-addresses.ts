import type { FileIndex } from '../files/file-index.ts';
import { pathFromNotes } from '../files/file-path.ts';
import { addressedPath } from '../files/file-address.ts';
import { findFile } from '../files/find-file.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import { parseChunk } from '../outline/chunk-document.ts';
import { splitFile } from '../sessions/split-file.ts';
import { cleanText } from '../text/decode.ts';
import { lineOffsets, positionAfter } from '../text/line-ends.ts';
import { type ImageAddress, imageAddresses, writeImageAddress } from './image-addresses.ts';

/** Replaces the text between two offsets of a file. */
type Edit = { start: number; end: number; source: string };

/** A notes file, by its path under the notes folder, and the images that it can refer to. */
export type RepairContext = { file: string; defaultYear: number | null; index: FileIndex };

/**
 * Rewrites the image addresses of a notes file that other programs may not find
 * (`image-path-repaired`) as relative paths to the same image, and puts addresses with spaces between
 * `<` and `>` (`address-spaced`). Nothing else changes, not even line endings. Edits are verified by
 * reading the result: it must have the same content and images, so an edit that would change anything
 * else is left out.
 *
 * Returns the new text, the number of repaired addresses, and the number of images `left` whose
 * address still needs a repair.
 */
export function repairAddresses(
  text: string,
  context: RepairContext,
): { text: string; repaired: number; left: number } {
  const before = readContent(text, context);
  const isValid = (edits: readonly Edit[]) => {
    const after = readContent(applyEdits(text, edits), context);
    return after.content === before.content && after.repairable <= before.repairable - edits.length;
  };
  const validEdits = (edits: readonly Edit[]): readonly Edit[] => {
    if (edits.length === 0 || isValid(edits)) return edits;
    if (edits.length === 1) return [];
    const half = Math.ceil(edits.length / 2);
    return [...validEdits(edits.slice(0, half)), ...validEdits(edits.slice(half))];
  };
  const all = findEdits(text, context);
  const valid = validEdits(all);
  const edits = valid.length === all.length || isValid(valid) ? valid : [];
  const repaired = applyEdits(text, edits);
  return {
    text: repaired,
    repaired: edits.length,
    left: readContent(repaired, context).repairable,
  };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, source } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), source);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

function findEdits(text: string, context: RepairContext): Edit[] {
  const offsetAt = lineOffsets(text);
  const { chunks } = split(text, context);
  return imageAddresses(chunks).flatMap((addresses, index) => {
    const chunk = chunks[index];
    if (chunk === undefined) return [];
    const offsetOf = (at: number) => {
      const { line, column } = positionAfter(chunk.source.slice(0, at));
      return offsetAt({ line: chunk.line + line - 1, column });
    };
    return addresses.flatMap((address) => {
      const source = repairedSource(address, context);
      if (source === null) return [];
      const [start, end] = [offsetOf(address.start), offsetOf(address.end)];
      // A chunk's source can differ from the file, for example in a line that became a heading.
      const isAsWritten = text.slice(start, end) === chunk.source.slice(address.start, address.end);
      return isAsWritten ? [{ start, end, source }] : [];
    });
  });
}

/**
 * Returns the new source of an address, or null if it needs no repair or no path finds its image.
 */
function repairedSource(
  { url, form, isLink }: ImageAddress,
  { file, index }: RepairContext,
): string | null {
  const asWritten = form === 'spaced' ? `<${url.replace(/[\\<>]/g, '\\$&')}>` : null;
  if (isLink) return asWritten;
  const match = findFile(url, { notesFile: file, index });
  if (match.outcome !== 'found' || match.repaired === null) return asWritten;
  const suffix = url.slice(addressedPath(url).length);
  // A relative path works in editors too; `imgs/` at least works on the site.
  const relative = pathFromNotes(match.file, { notesFile: file, folders: index });
  for (const path of [relative, `imgs/${match.file.path}`]) {
    const source = writeImageAddress(path, { form, suffix });
    const written = form === 'bare' ? source : source.slice(1, -1);
    const again = findFile(written, { notesFile: file, index });
    if (again.outcome === 'found' && again.file === match.file && again.repaired === null) {
      return source;
    }
  }
  return asWritten;
}

function split(text: string, { file, defaultYear }: RepairContext) {
  const { value } = cleanText(text, { file });
  const { preamble, segments, title } = splitFile({ file, text: value, defaultYear });
  const chunks = [...(preamble ? [preamble] : []), ...segments.map(({ chunk }) => chunk)];
  return { chunks, sessions: segments.map(({ chunk: _, ...session }) => session), title };
}

/**
 * Reads a file's content as text for comparison, with images in the place of their addresses.
 * `repairable` counts the addresses that need a repair.
 */
function readContent(
  text: string,
  context: RepairContext,
): { content: string; repairable: number } {
  const { chunks, sessions, title } = split(text, context);
  const parts = [JSON.stringify([title, sessions])];
  let repairable = 0;
  for (const chunk of chunks) {
    const { heading, line } = chunk;
    parts.push(JSON.stringify({ heading, line }));
    for (const node of nodesIn(parseChunk(chunk, 0).tree)) {
      const { position: _, ...own } = node;
      const count = 'children' in node ? node.children.length : 0;
      const isSpaced = (node.type === 'image' || node.type === 'link') && node.data?.spaced;
      if (isSpaced) repairable += 1;
      if (node.type === 'link') {
        const { url, title, data } = node;
        parts.push(JSON.stringify({ link: url, title, wiki: data?.wiki, children: count }));
        continue;
      }
      if (node.type !== 'image') {
        parts.push(JSON.stringify({ ...own, children: count }));
        continue;
      }
      const anywhere = node.data?.wiki ?? false;
      const match = findFile(node.url, {
        notesFile: context.file,
        index: context.index,
        anywhere,
      });
      if (!isSpaced && match.outcome === 'found' && match.repaired !== null) repairable += 1;
      const image = match.outcome === 'found' ? [match.file.root, match.file.path] : node.url;
      parts.push(JSON.stringify({ image, alt: node.alt, title: node.title }));
    }
  }
  return { content: parts.join('\n'), repairable };
}
