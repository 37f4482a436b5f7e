import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type HeaderRule, headersFor, parseHeaderRules } from './header-rules.ts';

/** A running server; `url` is the address of the site's first page. */
export type RunningServer = { url: string; close: () => Promise<void> };

/**
 * Serves a built site as static hosts do, with the headers of its `_headers` file. It takes the next
 * port where `port` is in use; 0 takes any.
 */
export async function serveFolder(
  folder: string,
  { port, basePath }: { port: number; basePath: string },
): Promise<RunningServer> {
  const rules = parseHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const files = sirv(folder, { dev: true, etag: true, setHeaders: setRules(rules, basePath) });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(basePath)) {
      return url === '/' ? redirect(response, basePath) : void notFound(folder, response);
    }
    request.url = `/${url.slice(basePath.length)}`;
    files(request, response, () => void notFound(folder, response));
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
