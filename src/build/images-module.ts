import type { Plugin } from 'vite';
import { readImageList } from './image-list.ts';

/**
 * Vite plugin with the module `virtual:images`, which gives Astro's image metadata by an image's
 * absolute path. Importing by absolute path keeps images of two sites apart. A build knows which
 * images are in use; a server imports each when it is first asked for.
 */
export function imagesModule(cacheDir: string): Plugin {
  let isServing = false;
  return {
    name: 'running-notes:images',
    configResolved({ command }) {
      isServing = command === 'serve';
    },
    resolveId: { filter: { id: /^virtual:images$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /^\0virtual:images$/ },
      async handler() {
        if (isServing) return SERVED;
        const paths = await readImageList(cacheDir);
        const imports = paths.map(
          (path, index) => `import image${index} from ${JSON.stringify(path)};`,
        );
        const entries = paths.map((path, index) => `[${JSON.stringify(path)}, image${index}]`);
        const map = `new Map([${entries.join(', ')}])`;
        return [
          ...imports,
          `const map = ${map};`,
          'export const imageAt = async (path) => map.get(path);',
        ].join('\n');
      },
    },
  };
}

const SERVED = `export const imageAt = (path) => import(/* @vite-ignore */ path).then(
  ({ default: image }) => image,
  () => undefined,
);`;

const RESOLVED = '\0virtual:images';
