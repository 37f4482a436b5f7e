import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';

/** Where a server listens: on this machine only, or on all its networks. */
export type Audience = { isOpen: boolean };

/** The addresses of a site on a server of this machine, that of the machine itself first. */
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
  for (let candidate = port; ; candidate += 1) {
    const listening = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' && candidate < 65_535 ? resolve(false) : reject(error);
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
