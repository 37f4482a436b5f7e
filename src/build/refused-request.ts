import { hostname } from 'node:os';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';

/**
 * Answers a request that a server of this machine must not serve, and returns whether it did: another
 * method than GET or HEAD, an address that is not valid, or the name of another host.
 */
export function refuseRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  if (decodedPath(url) === null) return refuse(response, 400);
  return !isOwnHost(headers.host ?? '') && refuse(response, 403);
}

/** Returns the decoded path of a request, or null if it is not valid. */
export function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * Returns whether a `Host` header names this machine. The page of another site can make a browser
 * resolve a name of its own to this machine, and would then read the notes. It can't do so with a
 * numeric address.
 */
export function isOwnHost(host: string, machine: string = hostname()): boolean {
  const name = host.replace(/:\d*$/, '').toLowerCase().replace(/\.$/, '');
  const own = machine.toLowerCase();
  const isNumeric = isIP(name) !== 0 || (/^\[.*\]$/.test(name) && isIP(name.slice(1, -1)) === 6);
  return isNumeric || /^(?:.+\.)?localhost$/.test(name) || name === own || name === `${own}.local`;
}

function refuse(response: ServerResponse, status: number): true {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
  return true;
}
