/**
 * The command that opens a line of a file in an editor. `editor` is what `$VISUAL` or `$EDITOR`
 * holds: a program and its options, those with spaces in quotes. Editors that are not known get the
 * file alone. Null where it names no program.
 */
export function editorCommand(
  editor: string,
  { path, line }: { path: string; line: number },
): { program: string; args: string[] } | null {
  const [program, ...options] = words(editor);
  if (program === undefined) return null;
  const name = (program.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.(?:exe|cmd)$/, '');
  const { argumentsFor } = EDITORS.find(({ names }) => names.includes(name)) ?? FILE_ALONE;
  return { program, args: [...options, ...argumentsFor(path, line)] };
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

const FILE_ALONE: Editor = { names: [], argumentsFor: (path) => [path] };

/** Splits as a shell would: quotes hold words together, `\` before a space too. */
function words(command: string): string[] {
  return Array.from(command.matchAll(/(?:"[^"]*"|'[^']*'|\\[\s"']|[^\s"'])+/g), ([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'|\\([\s"'])/g, '$1$2$3'),
  );
}
