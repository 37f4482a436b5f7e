import type { CommandTexts } from '../words/dictionary.ts';
import { commandPort, commandSettings, onlyPath, readArguments } from './command-line.ts';

/** Serves the site while its notes are written, until the process is interrupted. */
export async function runDev(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { port: { type: 'string' }, host: { type: 'boolean' } },
    texts,
  });
  const settings = commandSettings({ notes: onlyPath(positionals, texts) });
  const port = commandPort(values.port, settings);
  // Astro takes long to load, so wrong arguments are reported before that.
  const { serveWhileWriting } = await import('./dev-server.ts');
  const { urls, close } = await serveWhileWriting(settings, { port, isOpen: values.host ?? false });
  console.log(urls.join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
  return 0;
}
