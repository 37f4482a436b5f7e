import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { readSettings, type Settings } from './src/build/settings.ts';
import { viteConfig } from './src/build/vite-config.ts';

/** Returns Astro's configuration for a site. */
export function astroOptions(settings: Settings): AstroUserConfig {
  const { project, cacheDir, siteUrl, basePath, outDir } = settings;
  return {
    ...(siteUrl !== null && { site: siteUrl }),
    base: basePath,
    srcDir: join(project, 'src'),
    publicDir: join(project, 'public'),
    outDir,
    cacheDir,
    // With 'always', the development server would require a slash after the files of the index.
    trailingSlash: 'ignore',
    build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
    devToolbar: { enabled: false },
    // Astro does not render the notes, and its highlighter would write inline styles.
    markdown: { syntaxHighlight: false },
    vite: viteConfig(settings),
  };
}

export default astroOptions(readSettings(import.meta.dirname, process.env));
