import { spawn } from 'node:child_process';

/** The editor with its options, and how opening it ended; `none` if no editor is set. */
type Opened = { outcome: 'closed' | 'none' | 'failed'; editor: string };

/** A line of a file; `path` is absolute. */
export type NotesLine = { path: string; line: number };

/** Opens a line of a file in `$VISUAL` or `$EDITOR` on this terminal and waits until it is closed. */
export async function openEditor(
  at: NotesLine,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const editor = env['VISUAL']?.trim() || env['EDITOR']?.trim() || '';
  const command = editorCommand(editor, at);
  if (command === null) return { outcome: 'none', editor };
  // On Windows, editors such as `code` are scripts that only a shell can run.
  const shell = process.platform === 'win32';
  const quoted = (word: string) => (shell ? `"${word}"` : word);
  const child = spawn(quoted(command.program), command.args.map(quoted), {
    stdio: 'inherit',
    shell,
  });
  return new Promise((done) => {
    child.on('error', () => done({ outcome: 'failed', editor }));
    child.on('close', (code) => {
      done({ outcome: code === 0 ? 'closed' : 'failed', editor });
    });
  });
}

/**
 * Returns the command that opens a line of a file. `editor` is a program with its options, as in
 * `$EDITOR`; words with spaces are quoted. An unknown editor is passed only the file. Returns null if
 * `editor` names no program.
 */
export function editorCommand(
  editor: string,
  { path, line }: NotesLine,
): { program: string; args: string[] } | null {
  const [program, ...options] = splitWords(editor);
  if (program === undefined) return null;
  const name = (program.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.(?:exe|cmd)$/, '');
  const known = EDITORS.find(({ names }) => names.includes(name));
  return { program, args: [...options, ...(known?.argumentsFor(path, line) ?? [path])] };
}

type Editor = {
  names: readonly string[];
  argumentsFor: (path: string, line: number) => string[];
};

const EDITORS: readonly Editor[] = [
  {
    names: ['code', 'code-insiders', 'codium', 'cursor', 'windsurf'],
    argumentsFor: (path, line) => ['-g', `${path}:${line}`],
  },
  {
    names: ['subl', 'sublime_text', 'zed', 'zeditor', 'hx', 'helix'],
    argumentsFor: (path, line) => [`${path}:${line}`],
  },
  {
    names: ['vi', 'vim', 'nvim', 'gvim', 'nano', 'pico', 'emacs', 'emacsclient', 'micro', 'kak'],
    argumentsFor: (path, line) => [`+${line}`, path],
  },
  { names: ['kate'], argumentsFor: (path, line) => ['-l', String(line), path] },
  { names: ['notepad++'], argumentsFor: (path, line) => [`-n${line}`, path] },
];

/** Splits a command as a shell does: quotes and a `\` before a space keep a word together. */
function splitWords(command: string): string[] {
  return Array.from(command.matchAll(/(?:"[^"]*"|'[^']*'|\\[\s"']|[^\s"'])+/g), ([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'|\\([\s"'])/g, '$1$2$3'),
  );
}
