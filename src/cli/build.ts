import type { CommandTexts } from '../words/dictionary.ts';
import { commandSettings, onlyPath, readArguments } from './command-line.ts';

/** Builds the site into its output folder. */
export async function runBuild(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { out: { type: 'string' } },
    texts,
  });
  const settings = commandSettings({ notes: onlyPath(positionals, texts), out: values.out });
  // Astro takes long to load, so wrong arguments are reported before that.
  const { buildSite } = await import('./build/build-site.ts');
  await buildSite(settings);
  return 0;
}
