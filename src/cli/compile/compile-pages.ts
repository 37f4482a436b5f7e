import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { astroOptions } from '../../../astro.config.ts';
import type { Plugin } from 'vite';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Settings } from '../../build/settings.ts';

/**
 * Compiles the pages with Astro, which uses the folder `root`. Writes the scripts, the styles and the
 * public files of a site into the folder `files`, and the module that renders the pages to `module`,
 * in a folder of its own.
 */
export async function compilePages(
  settings: Settings,
  { root, files, module }: { root: string; files: string; module: string },
): Promise<void> {
  // Astro keeps the intermediate files of builds apart only inside the working directory.
  const from = process.cwd();
  process.chdir(settings.project);
  const { integrations = [], ...options } = astroOptions({
    ...settings,
    ...ANY_SITE,
    outDir: files,
  });
  try {
    await build({
      ...options,
      integrations: [...integrations, pagesAsModule(module)],
      root,
      configFile: false,
      logLevel: 'warn',
    });
  } finally {
    process.chdir(from);
  }
}

/** What differs between sites. The pages read it when they are rendered. */
const ANY_SITE = { siteUrl: null, basePath: '/', imageHosts: [] };

/** Creates an integration that keeps the compiled pages instead of rendering them. */
function pagesAsModule(module: string): AstroIntegration {
  let compiled: string;
  return {
    name: 'running-notes:pages-as-module',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const environment = {
          // The module of a package works without Astro.
          resolve: { noExternal: true as const, external: PACKAGES },
          build: {
            rolldownOptions: { input: ENTRY, output: { entryFileNames: basename(module) } },
          },
        };
        updateConfig({
          vite: {
            plugins: [
              packageData(),
              noCollections(),
              {
                name: 'running-notes:pages-entry',
                configEnvironment: (name) => (name === 'prerender' ? environment : null),
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        compiled = fileURLToPath(new URL('.prerender/', config.outDir));
        // Astro accepts another entry only from an adapter.
        setAdapter({
          name: 'running-notes',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'running-notes',
          setup: () => rename(compiled, dirname(module)),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Pages are rendered later')),
        });
      },
    },
  };
}

/**
 * Creates a Vite plugin that replaces the content collections. Astro loads them before a build, with all
 * modules that read notes, but only a server uses them: a build passes its notebook to the pages itself.
 */
function noCollections(): Plugin {
  return {
    name: 'running-notes:no-collections',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/content\.config\.ts$/ },
      handler: () => 'export const collections = {};',
    },
  };
}

/** Creates a Vite plugin that reads JSON of packages when it is needed instead of bundling megabytes. */
function packageData(): Plugin {
  const prefix = '\0package-data:';
  return {
    name: 'running-notes:package-data',
    enforce: 'pre',
    // The name must not end like JSON, which Vite would parse.
    resolveId: {
      filter: { id: /^[^./\\\0].*\.json$/ },
      handler: (id) => `${prefix}${id}?`,
    },
    load: {
      filter: { id: new RegExp(`^${prefix}`) },
      handler: (id) => {
        const name = JSON.stringify(id.slice(prefix.length, -1));
        return `import { createRequire } from 'node:module';
          export default createRequire(import.meta.url)(${name});`;
      },
    },
  };
}

/** The packages of the project that compiled pages import. */
const PACKAGES = Object.keys(packageJson.dependencies).filter((name) => name !== 'astro');

const ENTRY = join(import.meta.dirname, '../../site/rendered-files.ts');
