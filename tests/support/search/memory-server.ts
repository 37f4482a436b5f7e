import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

type Served = { path: string; content: Uint8Array };

/**
 * Serves files from memory under `/search/data/` of a free local port. JSON is compressed as a static
 * host would do; `transferred` counts the bytes of all bodies sent.
 */
export async function serveFiles(files: readonly Served[]): Promise<{
  base: string;
  transferred: () => { bytes: number; requests: number };
  close: () => Promise<void>;
}> {
  const bodies = new Map(files.map(({ path, content }) => [`/search/data/${path}`, content]));
  let bytes = 0;
  let requests = 0;
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const content = bodies.get(pathname);
    requests += 1;
    if (content === undefined) {
      response.writeHead(pathname === '/' ? 200 : 404, { 'content-type': 'text/html' });
      response.end('<!doctype html><html lang="zh-CN"><title>Search</title>');
      return;
    }
    const packed = pathname.endsWith('.json');
    const body = packed ? gzipSync(content) : content;
    bytes += body.length;
    response.setHeader('content-type', 'application/octet-stream');
    if (packed) response.setHeader('content-encoding', 'gzip');
    response.end(body);
  });
  // A busy test may leave a connection idle for longer than the default of five seconds.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}/`,
    transferred: () => ({ bytes, requests }),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
