import type { Plugin } from 'vite';

/**
 * A Vite plugin that leaves dynamic imports as they are. Vite's own helper, a quarter of the script
 * of a page, loads the style sheets that come with a module; here none does.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
