import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { decodedPath, refuseRequest } from '../../build/refused-request.ts';
import { type HeaderRule, parseHeaderRules } from './header-rules.ts';
import { listen, siteAddresses } from './listen.ts';

/** A running server. `urls` are the addresses of the home page, and `url` is the first of them. */
export type RunningServer = { url: string; urls: string[]; close: () => Promise<void> };

type ServerOptions = {
  port: number;
  basePath: string;
  isOpen?: boolean;
  prepare?: (path: string) => Promise<void>;
  answer?: (path: string, response: ServerResponse) => boolean;
};

/**
 * Serves a built site as static hosts do: compressed, with the headers of its `_headers` file and with
 * its own 404 page. If `port` is in use, the server takes the next free one; 0 takes any. Only this
 * machine can reach the server unless it `isOpen`. `prepare` is called with the path of each file
 * before it is served, and `answer` may answer a request instead of the server.
 */
export async function serveFolder(
  folder: string,
  { port, basePath, isOpen = false, prepare = async () => {}, answer = () => false }: ServerOptions,
): Promise<RunningServer> {
  const rules = parseHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const compress = compression({ filter: isCompressible });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const sitePath = decodedPath(request.url ?? '') ?? '';
    const query = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
    const isHome = sitePath === '/' || `${sitePath}/` === basePath;
    if (isHome && sitePath !== basePath) return redirect(response, basePath + query);
    if (!sitePath.startsWith(basePath)) return notFound(folder, response);
    const parts = sitePath.slice(basePath.length).split('/').filter(Boolean);
    if (parts.some((part, depth) => isHidden(part, depth))) return notFound(folder, response);
    if (answer(parts.join('/'), response)) return;
    // A file that could not be prepared is missing.
    await prepare(parts.join('/')).catch(() => {});
    const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('');
    const isFolder = sitePath.endsWith('/');
    send(request, isFolder ? `${path}/` : path, { root: folder })
      .on('headers', () => setHeaders(response, { rules, path: basePath + parts.join('/') }))
      .on('directory', () => redirect(response, `${basePath}${path.slice(1)}/${query}`))
      .on('error', (error: SendError) => void fail(folder, response, error))
      .pipe(response);
  };
  const server = createServer((request, response) => {
    if (refuseRequest(request, response)) return;
    compress(request, response, () => {
      serve(request, response).catch(() => response.destroy());
    });
  });
  // Slow clients must not keep files open for ever.
  server.timeout = IDLE_TIMEOUT;
  const actualPort = await listen(server, port, { isOpen });
  // Too many open files stop a server from accepting a connection, but not from serving the next.
  server.on('error', (error) => console.error(error.message));
  const urls = siteAddresses(actualPort, basePath, { isOpen });
  return {
    url: urls[0] ?? '',
    urls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Milliseconds after which a connection without any traffic is closed. */
const IDLE_TIMEOUT = 120_000;

type SendError = { status: number; headers?: Record<string, string> };

/** Returns whether a static host keeps a file or folder to itself. */
function isHidden(part: string, depth: number): boolean {
  return /^\.|\\/.test(part) || (depth === 0 && /^_(?:headers|redirects)$/i.test(part));
}

function setHeaders(
  response: ServerResponse,
  { rules, path }: { rules: readonly HeaderRule[]; path: string },
): void {
  for (const { pattern, headers } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of headers) {
      // Published data is public, but a preview may show private notes.
      if (name !== 'Access-Control-Allow-Origin') response.setHeader(name, value);
    }
  }
}

// A range counts the bytes of the file itself, so a partial response must not be compressed.
function isCompressible(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return (
    request.headers.range === undefined && /^text\/(?!event-stream)|json|xml|javascript/.test(type)
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

/** Answers with an error, or ends an answer that has begun. */
async function fail(
  folder: string,
  response: ServerResponse,
  { status, headers = {} }: SendError,
): Promise<void> {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // The headers describe the file.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (MISSING.has(status)) await notFound(folder, response);
  else response.writeHead(status, headers).end();
}

/** Statuses that get the 404 page, so that an answer does not reveal which files are kept back. */
const MISSING: ReadonlySet<number> = new Set([400, 403, 404]);

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
