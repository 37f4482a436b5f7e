import { spawn } from 'node:child_process';
import { editorCommand } from './editor.ts';

type Opened = { outcome: 'closed' | 'none' | 'failed'; editor: string };

/**
 * Opens a line of a file in `$VISUAL` or `$EDITOR`, on this terminal, and waits until that ends.
 * `none`: neither is set.
 */
export async function openEditor(
  at: { path: string; line: number },
  env: Readonly<Record<string, string | undefined>>,
): Promise<Opened> {
  const editor = env['VISUAL']?.trim() || env['EDITOR']?.trim() || '';
  const command = editorCommand(editor, at);
  if (command === null) return { outcome: 'none', editor };
  // On Windows editors such as `code` are scripts, which only its shell runs.
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
