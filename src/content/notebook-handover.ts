import type { AstroConfig } from 'astro';
import type { Plugin, PluginOption } from 'vite';
import type { NotebookEntry, PageEntry } from './types.ts';

/** A notebook as the content store receives it. The pages are in order, the preamble first. */
export type LoadedNotebook = { about: NotebookEntry; pages: PageEntry[] };

/**
 * Creates a Vite plugin that carries a notebook from the command that has read it to the content
 * loader. Astro loads the loader into a module graph of its own, so the two share only the
 * configuration.
 */
export function notebookHandover(notebook: LoadedNotebook): Plugin<LoadedNotebook> {
  return { name: NAME, api: notebook };
}

/** Returns the notebook that a command has put into Astro's configuration, or null. */
export function handedOverNotebook({ vite }: Pick<AstroConfig, 'vite'>): LoadedNotebook | null {
  const plugin = vite.plugins?.find(isHandover);
  return plugin?.api ?? null;
}

const NAME = 'running-notes:notebook';

function isHandover(option: PluginOption): option is Plugin<LoadedNotebook> {
  return typeof option === 'object' && option !== null && 'name' in option && option.name === NAME;
}
