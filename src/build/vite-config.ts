import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { Plugin } from 'vite';
import { slug } from '../model/slug.ts';
import type { Settings } from './settings.ts';

/** Returns Vite's configuration. */
export function viteConfig({
  project,
  caches,
}: Pick<Settings, 'project' | 'caches'>): NonNullable<AstroUserConfig['vite']> {
  return {
    plugins: [unwrappedImports(), serviceWorker(project)],
    define: { 'import.meta.env.CACHES': JSON.stringify(caches) },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Packages of the project are not bundled: they find files relative to their own.
        external: /^@running-notes\//,
        output: {
          assetFileNames,
          // A style sheet takes the name of its chunk.
          codeSplitting: { groups: [{ name: 'site', test: /\/styles\/site\.css$/ }] },
        },
      },
    },
    server: { fs: { allow: [project] } },
  };
}

/**
 * Creates a Vite plugin that removes Vite's wrapper around dynamic imports. The wrapper loads the
 * style sheets of the imported module. No module here has any, and the wrapper would be a quarter of
 * the script of a page.
 */
function unwrappedImports(): Plugin {
  return {
    name: 'running-notes:unwrapped-imports',
    enforce: 'pre',
    // Without the wrapper, nothing reads the lists of what to preload.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/**
 * Creates a Vite plugin that bundles the service worker into one file. It needs the same name in each
 * version of a site.
 */
function serviceWorker(project: string): Plugin {
  return {
    name: 'running-notes:service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = join(project, 'src/client/worker/main.ts');
      this.emitFile({ type: 'chunk', id, fileName: 'sw.js' });
    },
  };
}

/** Returns the pattern for the name of a published asset: the ASCII slug of its name and a hash. */
function assetFileNames({ names }: { names: readonly string[] }): string {
  const name = names[0] ?? 'asset';
  const stem = name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return `assets/${slug(stem)}.[hash][extname]`;
}
