import { pagesDigest } from './build/build-inputs.ts';
import { bundleCommands } from './compile/bundle-commands.ts';
import { commandSettings } from './command-line.ts';
import { compiledPagesFolder } from './compile/compiled-pages.ts';

/** Bundles the commands and compiles the pages, so that the first commands after an install are fast. */
export async function prepareProject(): Promise<void> {
  const settings = commandSettings();
  const { project } = settings;
  await bundleCommands(project);
  await compiledPagesFolder(settings, pagesDigest(project));
}
