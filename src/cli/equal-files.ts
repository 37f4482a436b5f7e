import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/**
 * Pairs of files with the same bytes: the first of them in the order given, and each further one.
 * Only files of one size are read. One that can't be read, or holds nothing, is equal to none.
 */
export async function equalFiles<File extends { absolute: string }>(
  files: readonly File[],
): Promise<[first: File, other: File][]> {
  const sized = await Promise.all(files.map(async (file) => ({ file, key: await sizeOf(file) })));
  const pairs: [File, File][] = [];
  for (const [size, group] of Map.groupBy(sized, ({ key }) => key)) {
    if (size === 0 || group.length < 2) continue;
    const firsts = new Map<string, File>();
    for (const { file } of group) {
      const digest = await digestOf(file);
      const first = digest === null ? undefined : firsts.get(digest);
      if (first !== undefined) pairs.push([first, file]);
      else if (digest !== null) firsts.set(digest, file);
    }
  }
  return pairs;
}

async function sizeOf({ absolute }: { absolute: string }): Promise<number> {
  return stat(absolute).then(
    ({ size }) => size,
    () => 0,
  );
}

async function digestOf({ absolute }: { absolute: string }): Promise<string | null> {
  return readFile(absolute).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => null,
  );
}
