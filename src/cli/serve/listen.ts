import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { hasCode } from '../../content/files/file-errors.ts';

/** Where a server listens: on this machine only, or on all its networks. */
export type Audience = { isOpen: boolean };

/** The addresses of a site on a server of this machine; the one for the machine itself comes first. */
export function siteAddresses(port: number, basePath: string, { isOpen }: Audience): string[] {
  const inNetwork = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const hosts = ['localhost', ...(isOpen ? inNetwork : [])];
  return hosts.map((host) => `http://${host}:${port}${basePath}`);
}

/** Listens on the first free port, starting at `port`, and returns it. */
export async function listen(server: Server, port: number, { isOpen }: Audience): Promise<number> {
  for (let next = port; ; next += 1) {
    const candidate = await freePort(next);
    const listening = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && candidate < LAST_PORT ? resolve(false) : reject(error);
      server.once('error', onError);
      server.listen({ port: candidate, ...(!isOpen && { host: '127.0.0.1' }) }, () => {
        server.off('error', onError);
        resolve(true);
      });
    });
    const address = server.address();
    if (listening && typeof address === 'object' && address !== null) return address.port;
  }
}

/**
 * Returns the first port, starting at `port`, that is free for each address that `localhost` may mean.
 * A browser would open another program at the other address. Returns the last port without a test.
 */
export async function freePort(port: number): Promise<number> {
  for (let candidate = port; candidate < LAST_PORT; candidate += 1) {
    const taken = await Promise.all(['127.0.0.1', '::1'].map((host) => isTaken(candidate, host)));
    if (!taken.includes(true)) return candidate;
  }
  return Math.max(port, LAST_PORT);
}

const LAST_PORT = 65_535;

/** Returns whether a program listens on a port. False for an address that this machine lacks. */
function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(hasCode(error, 'EADDRINUSE')));
    server.listen({ port, host }, () => server.close(() => resolve(false)));
  });
}
