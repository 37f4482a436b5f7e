import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { type HeaderRule, headersFor, parseHeaderRules } from './header-rules.ts';

/** A running server; `url` is the address of the site's first page. */
export type RunningServer = { url: string; close: () => Promise<void> };

/**
 * Serves a built site as static hosts do: compressed, with the headers of its `_headers` file and its
 * own page for what is not there. It takes the next port where `port` is in use; 0 takes any.
 */
export async function serveFolder(
  folder: string,
  { port, basePath }: { port: number; basePath: string },
): Promise<RunningServer> {
  const rules = parseHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const files = sirv(folder, { dev: true, etag: true, setHeaders: setRules(rules, basePath) });
  const compress = compression({ filter: isCompressible });
  const server = createServer((request, response) => {
    // One slash, so that no path can be taken for the name of another host.
    const { pathname, search } = new URL(`http://localhost/${request.url?.replace(/^\/+/, '')}`);
    const missing = () => void notFound(folder, response);
    compress(request, response, () => {
      const isHome = pathname === '/' || `${pathname}/` === basePath;
      if (isHome && pathname !== basePath) return redirect(response, basePath + search);
      if (!pathname.startsWith(basePath)) return missing();
      const path = pathname.slice(basePath.length);
      if (path === '_headers') return missing();
      if (isFolder(folder, path)) return redirect(response, `${pathname}/${search}`);
      request.url = `/${path}${search}`;
      files(request, response, missing);
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function setRules(rules: readonly HeaderRule[], basePath: string) {
  return (response: ServerResponse, path: string) => {
    const headers = headersFor(rules, `${basePath}${path.replace(/^\//, '')}`);
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

// What is sent in part is a part of the file as it is.
function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return request.headers.range === undefined && /^text\/|json|xml|javascript/.test(type);
}

/** Whether a path of the site leads to a folder, but lacks the slash at its end. */
function isFolder(site: string, path: string): boolean {
  if (path === '' || path.endsWith('/')) return false;
  try {
    return statSync(join(site, decodeURI(path))).isDirectory();
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/** Listens on the first free port from `port` on, and gives it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    const listening = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && candidate < 65_535 ? resolve(false) : reject(error);
      server.once('error', onError);
      server.listen(candidate, () => {
        server.off('error', onError);
        resolve(true);
      });
    });
    const address = server.address();
    if (listening && typeof address === 'object' && address !== null) return address.port;
  }
}
