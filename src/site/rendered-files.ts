import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import { BASE, SITE } from './addresses.ts';

/** A file of the site. The path is relative to the site: `2020-03-11/index.html`. */
export type RenderedFile = { path: string; bytes: Uint8Array };

/**
 * Renders all pages of the notebook that is shared with them, one after the other. This module is the
 * entry of the compiled pages: a build imports it from there. Throws for a page that fails.
 */
export async function* renderedFiles(): AsyncGenerator<RenderedFile> {
  const app = openApp();
  const origin = SITE ?? 'http://localhost';
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const url = new URL(`${BASE}${pathname.slice(1)}`, origin);
    const response = await app.render(new Request(url), { routeData: route });
    // The log contains the reason.
    if (response.status >= 500) throw new Error(`${route.component} can't render ${pathname}`);
    const path = fileOf(decodeURI(pathname), route.type);
    yield { path, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
}

/**
 * Opens the compiled pages, which are the same for all sites, with the base path of this site. Astro
 * keeps the paths of an app, so each notebook needs its own.
 */
function openApp(): App {
  return new App({ ...createApp().manifest, base: BASE }, false);
}

function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
