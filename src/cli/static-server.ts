import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A running server. `url` is the address of the home page. */
export type RunningServer = { url: string; close: () => Promise<void> };

/**
 * Serves a built site as static hosts do: compressed, with the headers of its `_headers` file and with
 * its own 404 page. If `port` is in use, the server takes the next free one; 0 takes any. `prepare` is
 * called with the path of each file before it is served.
 */
export async function serveFolder(
  folder: string,
  { port, basePath, prepare = async () => {} }: ServerOptions,
): Promise<RunningServer> {
  const rules = parseHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const files = sirv(folder, { dev: true, etag: true, setHeaders: setRules(rules, basePath) });
  const compress = compression({ filter: isCompressible });
  const server = createServer((request, response) => {
    // With a single slash at its start, a path can't be mistaken for another host.
    const { pathname, search } = new URL(`http://localhost/${request.url?.replace(/^\/+/, '')}`);
    const missing = () => void notFound(folder, response);
    compress(request, response, () => {
      const isHome = pathname === '/' || `${pathname}/` === basePath;
      if (isHome && pathname !== basePath) return redirect(response, basePath + search);
      if (!pathname.startsWith(basePath)) return missing();
      const path = pathname.slice(basePath.length);
      if (path === '_headers') return missing();
      if (lacksSlash(folder, path)) return redirect(response, `${pathname}/${search}`);
      request.url = `/${path}${search}`;
      // A file that could not be prepared is missing.
      const serve = () => files(request, response, missing);
      prepare(path).then(serve, serve);
    });
  });
  const actualPort = await listen(server, port);
  return {
    url: `http://localhost:${actualPort}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type ServerOptions = {
  port: number;
  basePath: string;
  prepare?: (path: string) => Promise<void>;
};

function setRules(rules: readonly HeaderRule[], basePath: string) {
  return (response: ServerResponse, path: string) => {
    const sitePath = `${basePath}${path.replace(/^\//, '')}`;
    for (const { pattern, headers } of rules) {
      if (!pattern.test(sitePath)) continue;
      for (const [name, value] of headers) response.setHeader(name, value);
    }
  };
}

// A range counts the bytes of the file itself, so a partial response must not be compressed.
function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return request.headers.range === undefined && /^text\/|json|xml|javascript/.test(type);
}

/** Returns whether a path leads to a folder but lacks the slash at its end. */
function lacksSlash(site: string, path: string): boolean {
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

/** Listens on the first free port, starting at `port`, and returns it. */
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

/** Headers for the paths that match a pattern. */
type HeaderRule = { pattern: RegExp; headers: [name: string, value: string][] };

/** Parses a `_headers` file: each rule is a path, which may contain `*`, then indented headers. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (/^\S/.test(line)) {
      const parts = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), headers: [] });
    } else {
      const [name = '', ...value] = line.trim().split(':');
      rules.at(-1)?.headers.push([name, value.join(':').trim()]);
    }
  }
  return rules;
}
