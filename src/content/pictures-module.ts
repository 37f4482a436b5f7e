import type { Plugin } from 'vite';
import { pictureListPath, readPictureList } from './picture-list.ts';

/**
 * Vite plugin with the module `virtual:pictures`: a map from the absolute path of each picture in
 * use to Astro's image metadata. Importing by absolute path keeps pictures of two sites apart.
 */
export function picturesModule(cacheDir: string): Plugin {
  return {
    name: 'running-notes:pictures',
    resolveId: { filter: { id: /^virtual:pictures$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: /^\0virtual:pictures$/ },
      async handler() {
        this.addWatchFile(pictureListPath(cacheDir));
        const paths = await readPictureList(cacheDir);
        const imports = paths.map(
          (path, index) => `import picture${index} from ${JSON.stringify(path)};`,
        );
        const entries = paths.map((path, index) => `[${JSON.stringify(path)}, picture${index}]`);
        return [...imports, `export const pictures = new Map([${entries.join(', ')}]);`].join('\n');
      },
    },
  };
}

const RESOLVED = '\0virtual:pictures';
