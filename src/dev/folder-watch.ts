import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/**
 * Calls `onChange` when files in the folders have changed and all is quiet again, and never twice at
 * a time. Hidden files and the copies that editors keep beside a file are no changes; a folder may
 * come later. Gives what ends the watching.
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
    // Some editors empty a file before they write it.
    if (await isAnyEmpty(changed)) await new Promise((done) => setTimeout(done, EMPTIED));
    while (changed.size > 0) {
      changed.clear();
      await onChange().catch(onError);
    }
    isRunning = false;
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => folders.some((folder) => isBeside(relative(folder, path))),
  });
  watcher.on('error', onError);
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** Milliseconds without a change before the notes are read: a save may take several writes. */
const QUIET = 40;

/** Milliseconds that an empty file has for its text to come. */
const EMPTIED = 300;

/** Whether a path, relative to a watched folder, is hidden or an editor's own copy in it. */
function isBeside(path: string): boolean {
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
