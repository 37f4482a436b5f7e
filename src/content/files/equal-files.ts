import { stat } from 'node:fs/promises';
import { fileDigest } from './file-versions.ts';

/**
 * Finds files with identical content. Returns a pair for each duplicate: the first file with that
 * content, in the given order, and the duplicate. Only files of equal size are read. Empty and
 * unreadable files have no duplicates.
 */
export async function equalFiles<File extends { absolute: string }>(
  files: readonly File[],
): Promise<[first: File, other: File][]> {
  const sized = await Promise.all(files.map(async (file) => ({ file, size: await sizeOf(file) })));
  const pairs: [File, File][] = [];
  for (const [size, group] of Map.groupBy(sized, (each) => each.size)) {
    if (size === 0 || group.length < 2) continue;
    const firsts = new Map<string, File>();
    for (const { file } of group) {
      const digest = await fileDigest(file.absolute, '');
      const first = digest === null ? undefined : firsts.get(digest);
      if (first !== undefined) pairs.push([first, file]);
      else if (digest !== null) firsts.set(digest, file);
    }
  }
  return pairs;
}

function sizeOf({ absolute }: { absolute: string }): Promise<number> {
  return stat(absolute).then(
    ({ size }) => size,
    () => 0,
  );
}
