import type project from '../package.json';

type ProjectManifest = typeof project;

/**
 * Returns the `package.json` of the published package. It needs a Node that runs the program itself,
 * and no packages that only compile pages and bundle commands in a clone: they are half of the download.
 */
export function packageManifest({
  name,
  version,
  description,
  license,
  type,
  dependencies: { astro: _astro, rolldown: _rolldown, ...dependencies },
}: ProjectManifest) {
  return {
    ...{ name, version, description, license, type },
    bin: { [name]: 'src/cli/bin.mjs' },
    engines: { node: '>=22.18' },
    dependencies,
  };
}
