import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { isBuiltSite } from '../content/files/built-site.ts';

/**
 * Watches folders and calls `onChange` after files have changed and no change has followed for a
 * moment. Calls never overlap. Hidden files, the backup copies of editors and built sites are ignored.
 * A folder may be created later. Returns a function that stops watching.
 */
export function watchFolders(
  folders: readonly string[],
  { onChange, onError }: { onChange: () => Promise<void>; onError: (error: unknown) => void },
): () => Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    // Some editors empty a file before they write to it.
    if (await isAnyEmpty(changed)) await new Promise((done) => setTimeout(done, EMPTY_WAIT));
    while (changed.size > 0) {
      changed.clear();
      await onChange().catch(onError);
    }
    isRunning = false;
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) => {
      const inside = folders.map((folder) => relative(folder, path));
      const isFolderBelow = stats?.isDirectory() === true && !inside.includes('');
      return inside.some(isIgnored) || (isFolderBelow && isBuiltSite(path));
    },
  });
  watcher.on('error', onError);
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_TIME);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** How long no change may follow, in milliseconds: one save may consist of several writes. */
const QUIET_TIME = 40;

/** How long to wait for the text of an empty file, in milliseconds. */
const EMPTY_WAIT = 300;

/** Returns whether a path in a watched folder is hidden or the backup copy of an editor. */
function isIgnored(path: string): boolean {
  const names = path.split(sep);
  if (names[0] === '..') return false;
  return names.some((name) => /^\.[^.]|^(?:4913|node_modules)$|~$|\.(?:tmp|swp)$/i.test(name));
}

async function isAnyEmpty(paths: Iterable<string>): Promise<boolean> {
  const sizes = Array.from(paths, (path) =>
    stat(path).then(
      ({ size }) => size,
      () => 1,
    ),
  );
  return (await Promise.all(sizes)).includes(0);
}
