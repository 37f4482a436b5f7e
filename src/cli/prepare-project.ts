import { pagesDigest } from './build/build-inputs.ts';
import { bundleCommands } from './compile/bundle-commands.ts';
import { commandSettings } from './command-line.ts';
import { compiledPagesFolder } from './compile/compiled-pages.ts';

/** Does what would make the first commands after an install slow: bundles them, and compiles the pages. */
export async function prepareProject(): Promise<void> {
  const settings = commandSettings();
  const { project } = settings;
  await bundleCommands(project);
  await compiledPagesFolder(settings, pagesDigest(project));
}
