import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { freePort, listen, siteAddresses } from '../../../src/cli/serve/listen.ts';

vi.mock('node:os', { spy: true });
afterEach(() => vi.restoreAllMocks());

describe('siteAddresses', () => {
  const address = (text: string, internal: boolean, family = 'IPv4') =>
    ({ address: text, internal, family }) as NonNullable<
      ReturnType<typeof networkInterfaces>[string]
    >[number];

  it('lists the addresses in the network only of an open server', () => {
    vi.mocked(networkInterfaces).mockReturnValue({
      lo: [address('127.0.0.1', true)],
      eth0: [address('192.168.1.7', false), address('fe80::1', false, 'IPv6')],
      none: undefined,
    });
    expect(siteAddresses(80, '/n/', { isOpen: false })).toEqual(['http://localhost:80/n/']);
    expect(siteAddresses(80, '/n/', { isOpen: true })).toEqual([
      'http://localhost:80/n/',
      'http://192.168.1.7:80/n/',
    ]);
  });
});

describe('listen', () => {
  it('takes the next free port, and rejects for a port that is not allowed', async () => {
    const servers = [createServer(), createServer(), createServer()];
    const [first, second, third] = servers as [
      (typeof servers)[0] & {},
      (typeof servers)[0] & {},
      (typeof servers)[0] & {},
    ];
    const port = await listen(first, 0, { isOpen: false });
    expect(await listen(second, port, { isOpen: false })).toBeGreaterThan(port);
    await expect(listen(third, 65_536, { isOpen: false })).rejects.toThrow();
    for (const server of servers) server.close();
  });

  it('takes no port at which localhost may lead to another program', async ({ skip }) => {
    const [other, server] = [createServer(), createServer()];
    const hasAddress = await new Promise<boolean>((done) => {
      other.once('error', () => done(false));
      other.listen({ port: 0, host: '::1' }, () => done(true));
    });
    skip(!hasAddress, 'this system has no IPv6');
    const { port } = other.address() as AddressInfo;
    expect(await freePort(port)).toBeGreaterThan(port);
    expect(await listen(server, port, { isOpen: false })).toBeGreaterThan(port);
    for (const each of [other, server]) each.close();
  });
});
