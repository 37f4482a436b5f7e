/** What one commit changed. The hash is null for changes that are not committed. */
export type CommitPatch = { commit: string | null; files: FilePatch[] };

/** The changes of one file. A path is null before the file was made or after it was removed. */
export type FilePatch = { from: string | null; to: string | null; hunks: Hunk[] };

/** A run of lines that was replaced by another. `start` is the number of lines before the new one. */
type Hunk = { start: number; removed: string[]; added: string[] };

/** The format of `git log` whose output {@link filePatches} reads. */
export const COMMIT_FORMAT = '%x01%H';

/** The options of `git log` and `git diff` whose output {@link filePatches} reads. */
export const PATCH_OPTIONS: readonly string[] = [
  '--patch',
  '--unified=0',
  '--inter-hunk-context=0',
  '--find-renames',
  // Changes of white space and line endings are ignored.
  '--ignore-all-space',
  '--diff-algorithm=default',
  '--indent-heuristic',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  // Paths are relative to the folder, and files outside of it are left out.
  '--relative',
];

/**
 * Parses the patches of `git log`, in the order of the output, or the one patch of `git diff`. The
 * lines of the output come in batches.
 */
export async function* filePatches(
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<CommitPatch> {
  let patch: CommitPatch | undefined;
  let file: FilePatch | undefined;
  let hunk: Hunk | undefined;
  for await (const lines of batches) {
    for (const line of lines) {
      const [sign] = line;
      if (sign === '\u0001') {
        if (patch !== undefined) yield patch;
        patch = { commit: line.slice(1), files: [] };
      } else if (line.startsWith('diff --git ')) {
        hunk = undefined;
        file = { from: null, to: null, hunks: [] };
        patch ??= { commit: null, files: [] };
        patch.files.push(file);
      } else if (sign === '@') {
        hunk = hunkOf(line);
        file?.hunks.push(hunk);
      } else if (hunk === undefined) {
        if (file !== undefined) readHeader(file, line);
      } else if (sign === '-') hunk.removed.push(line.slice(1));
      else if (sign === '+') hunk.added.push(line.slice(1));
    }
  }
  if (patch !== undefined) yield patch;
}

/** Reads a line before the first hunk of a file. A file whose name alone changed has no hunks. */
function readHeader(file: FilePatch, line: string): void {
  const [, key = '', path = ''] = HEADER.exec(line) ?? [];
  if (key === 'rename from ') file.from = nameOf(path);
  else if (key === 'rename to ') file.to = nameOf(path);
  else if (key === '--- ') file.from = prefixedName(path);
  else if (key === '+++ ') file.to = prefixedName(path);
}

const HEADER = /^(--- |\+\+\+ |rename from |rename to )(.*)$/;

function prefixedName(path: string): string | null {
  return path === '/dev/null' ? null : nameOf(path).slice('a/'.length);
}

/** Decodes a path, which git puts in quotes if it has special characters, or before a tab. */
function nameOf(path: string): string {
  const bytes = path.startsWith('"')
    ? path.slice(1, path.lastIndexOf('"')).replace(ESCAPE, (_, code: string) => unescaped(code))
    : path.replace(/\t$/, '');
  return Buffer.from(bytes, 'latin1').toString();
}

const ESCAPE = /\\([0-7]{3}|.)/g;

function unescaped(code: string): string {
  if (code.length === 3) return String.fromCharCode(Number.parseInt(code, 8));
  return { a: '\u0007', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' }[code] ?? code;
}

/** Parses `@@ -3,2 +4 @@`. Without added lines, the number is the line before the change. */
function hunkOf(row: string): Hunk {
  const [, line, count] = HUNK.exec(row) ?? [];
  const start = count === '0' ? Number(line) : Number(line) - 1;
  return { start, removed: [], added: [] };
}

const HUNK = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/;
