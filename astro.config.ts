import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { plainImports } from './src/build/plain-imports.ts';
import { imagesModule } from './src/build/images-module.ts';
import { readSettings, type Settings } from './src/build/settings.ts';
import { assetFileName } from './src/build/asset-names.ts';
import { DIRECTIVES, SCRIPT_SOURCES, THEME_SCRIPT_HASH } from './src/build/security-policy.ts';

/** Astro's configuration for a site with these settings. */
export function astroOptions(settings: Settings): AstroUserConfig {
  const { project, cacheDir, siteUrl, basePath, notesDir, imagesDir, outDir } = settings;
  return {
    ...(siteUrl !== null && { site: siteUrl }),
    base: basePath,
    srcDir: join(project, 'src'),
    publicDir: join(project, 'public'),
    outDir,
    cacheDir,
    // 'always' would ask for a slash behind the files of the search index while developing.
    trailingSlash: 'ignore',
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    devToolbar: { enabled: false },
    // A page whose content and code did not change is taken from the last build.
    experimental: { incrementalBuild: true },
    // The notes are rendered by the project's own code; Astro's highlighter would write inline styles.
    markdown: { syntaxHighlight: false },
    security: {
      csp: {
        directives: [...DIRECTIVES],
        scriptDirective: { resources: [...SCRIPT_SOURCES], hashes: [THEME_SCRIPT_HASH] },
      },
    },
    vite: {
      plugins: [imagesModule(cacheDir), plainImports()],
      define: { 'import.meta.env.PROJECT': JSON.stringify(project) },
      build: {
        assetsInlineLimit: 0,
        rolldownOptions: {
          // Packages of the project are not bundled: they find files relative to their own.
          external: /^@running-notes\//,
          output: { assetFileNames: assetFileName },
        },
      },
      server: { fs: { allow: [project, notesDir, imagesDir] } },
    },
  };
}

export default astroOptions(readSettings(import.meta.dirname, process.env));
