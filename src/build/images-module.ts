import type { Plugin } from 'vite';

/**
 * Creates a Vite plugin with the module `virtual:images`. The module maps the absolute path of an
 * image to Astro's image metadata. A build passes the `paths` of the images that the notes use, and
 * the module imports them all. If `paths` is null, the module imports each image on demand.
 */
export function imagesModule(paths: readonly string[] | null): Plugin {
  const code = paths === null ? ON_DEMAND : importAll([...new Set(paths)].sort());
  return {
    name: 'running-notes:images',
    resolveId: { filter: { id: /^virtual:images$/ }, handler: () => RESOLVED },
    load: { filter: { id: /^\0virtual:images$/ }, handler: () => code },
  };
}

const RESOLVED = '\0virtual:images';

const ON_DEMAND = `export const imageAt = (path) => import(/* @vite-ignore */ path).then(
  ({ default: image }) => image,
  () => undefined,
);`;

function importAll(paths: readonly string[]): string {
  const imports = paths.map((path, index) => `import image${index} from ${JSON.stringify(path)};`);
  const entries = paths.map((path, index) => `[${JSON.stringify(path)}, image${index}]`);
  return [
    ...imports,
    `const map = new Map([${entries.join(', ')}]);`,
    'export const imageAt = async (path) => map.get(path);',
  ].join('\n');
}
