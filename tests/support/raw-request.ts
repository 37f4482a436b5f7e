import { request } from 'node:http';

export type Question = { method?: string; headers?: Record<string, string> };

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Requests a path of a server exactly as it is written; `fetch` would normalize it. */
export function rawRequest(
  server: string,
  path: string,
  { method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server);
  return new Promise((done, failed) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response;
        done({ status: statusCode, headers: answered, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', failed).end();
  });
}
