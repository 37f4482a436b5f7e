import type { Settings } from '../build/settings.ts';
import type { CommandTexts } from '../words/dictionary.ts';
import { commandPort, commandSettings, onlyPath, readArguments } from './command-line.ts';
import { hasPackagedPages } from './compile/compiled-pages.ts';
import type { serveWhileWriting } from './serve/dev-server.ts';

/** Serves the site while its notes are written, until the process is interrupted. */
export async function runDev(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { port: { type: 'string' }, host: { type: 'boolean' } },
    texts,
  });
  const settings = commandSettings({ notes: onlyPath(positionals, texts) });
  const port = commandPort(values.port, settings);
  const serve = await serverFor(settings);
  const { urls, close } = await serve(settings, { port, isOpen: values.host ?? false });
  console.log(urls.join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
  return 0;
}

/** Astro serves code that can change, and takes long to load. An installed program does without it. */
async function serverFor(settings: Settings): Promise<typeof serveWhileWriting> {
  if (await hasPackagedPages(settings))
    return (await import('./serve/rebuilding-server.ts')).serveAndRebuild;
  return (await import('./serve/dev-server.ts')).serveWhileWriting;
}
