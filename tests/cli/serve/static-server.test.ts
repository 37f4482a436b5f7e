import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../../src/cli/serve/static-server.ts';
import { headersFile } from '../../../src/build/security-policy.ts';
import { type Question, rawRequest } from '../../support/raw-request.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let server: RunningServer;
let atRoot: RunningServer;

/** Requests a path exactly as it is written. */
function ask(path: string, { at = server, ...question }: Question & { at?: RunningServer } = {}) {
  return rawRequest(at.url, path, question);
}

const PAGE = `<!doctype html>${'<p>words</p>'.repeat(200)}`;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const site = join(folder, 'site');
  await mkdir(join(site, '2020-03-11'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), PAGE);
  await writeFile(join(site, '404.html'), 'nothing here');
  await writeFile(join(site, '2020-03-11/index.html'), PAGE);
  await writeFile(join(site, 'notes.json'), JSON.stringify({ words: 'words '.repeat(500) }));
  await writeFile(join(site, 'feed.json'), '{}');
  await writeFile(join(site, 'rss.xml'), '<rss/>');
  await writeFile(join(site, 'a.webp'), Buffer.alloc(4096, 1));
  await writeFile(join(site, '_headers'), headersFile('/team/'));
  await writeFile(join(site, '_redirects'), '/a /b');
  await writeFile(join(site, '2020-03-11/.draft.html'), 'draft');
  await mkdir(join(site, '.git'));
  await writeFile(join(site, '.git/config'), '[core]');
  await symlink(join(site, '2020-03-11'), join(site, 'evil.example'));
  server = await serveFolder(site, { port: 0, basePath: '/team/' });
  atRoot = await serveFolder(site, { port: 0, basePath: '/' });
});

afterAll(() => Promise.all([server.close(), atRoot.close()]));

describe('the static server with files that are not ready', () => {
  it('waits until a requested file is prepared, and reports one that fails as missing', async () => {
    const folder = await temporaryFolder();
    const asked: string[] = [];
    const early = await serveFolder(folder, {
      port: 0,
      basePath: '/team/',
      prepare: async (path) => {
        asked.push(path);
        if (path === 'assets/bad.webp') throw new Error('unreadable');
        if (path === 'assets/a.webp') {
          await mkdir(join(folder, 'assets'), { recursive: true });
          await writeFile(join(folder, path), 'pixels');
        }
      },
    });
    const answers = await Promise.all(
      ['a.webp', 'bad.webp', 'gone.webp'].map((name) => ask(`/team/assets/${name}`, { at: early })),
    );
    await early.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(answers[0]?.body.toString()).toBe('pixels');
    expect(asked.sort()).toEqual(['assets/a.webp', 'assets/bad.webp', 'assets/gone.webp']);
  });
});

describe('the static server', () => {
  it.each([
    { path: '/team/', type: 'text/html; charset=utf-8' },
    { path: '/team/2020-03-11/', type: 'text/html; charset=utf-8' },
    { path: '/team/notes.json', type: 'application/json' },
    { path: '/team/feed.json', type: 'application/feed+json' },
    { path: '/team/rss.xml', type: 'application/rss+xml' },
    { path: '/team/a.webp', type: 'image/webp' },
  ])('sends $path as $type', async ({ path, type }) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['', 'notes.json', 'feed.json', 'rss.xml'])(
    'lets no other site read /%s',
    async (name) => {
      const { status, headers } = await ask(`/team/${name}`, {
        headers: { Origin: 'http://a.example' },
      });
      expect(status).toBe(200);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it.each([
    { host: 'evil.example', status: 403 },
    { host: 'localhost.evil.example:4321', status: 403 },
    { host: 'localhost:4321', status: 200 },
    { host: '192.168.1.7', status: 200 },
    { host: '[::1]:4321', status: 200 },
  ])('answers a request to the host $host with $status', async ({ host, status }) => {
    expect((await ask('/team/', { headers: { Host: host } })).status).toBe(status);
  });

  it('listens on this machine only, unless it is open', async () => {
    const open = await serveFolder('.', { port: 0, basePath: '/', isOpen: true });
    const listening = async (at: RunningServer, hostname: string) => {
      const { port } = new URL(at.url);
      const answer = ask('/', { at: { ...at, url: `http://${hostname}:${port}/` } });
      return answer.then(
        () => true,
        () => false,
      );
    };
    // Each system has all of 127.0.0.0/8, or only its first address.
    const other = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';
    expect(await listening(open, other)).toBe(true);
    expect(await listening(atRoot, '127.0.0.1')).toBe(true);
    if (other !== '127.0.0.1') expect(await listening(atRoot, other)).toBe(false);
    await open.close();
  });

  it.each([
    { path: '/', to: '/team/' },
    { path: '/team', to: '/team/' },
    { path: '/team?q=1', to: '/team/?q=1' },
    { path: '/team/2020-03-11', to: '/team/2020-03-11/' },
    { path: '/team/2020-03-11?q=1', to: '/team/2020-03-11/?q=1' },
  ])('redirects $path to $to', async ({ path, to }) => {
    const { status, headers } = await ask(path);
    expect({ status, location: headers['location'] }).toEqual({ status: 302, location: to });
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\\\evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    '/%2Fevil.example',
    'http://evil.example/evil.example',
  ])('never redirects %s to another host', async (path) => {
    const { status, headers } = await ask(path, { at: atRoot });
    expect(headers['location'] ?? '/evil.example/').toBe('/evil.example/');
    expect([302, 400, 404]).toContain(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/team/', { method });
    expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it.each(['/%', '/team/%', '/team/%E0%A4%A/', '/team/%00', '*'])(
    'refuses the path %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it.each([
    '/team/2020-03-12/',
    '/elsewhere/',
    '/teams/',
    '/team/_headers',
    '/team/%5Fheaders',
    '/team//_headers',
    '/team/./_headers',
    '/team/_HEADERS',
    '/team/_redirects',
    '/team/.git/config',
    '/team/2020-03-11/.draft.html',
    '/team/notes.json/',
    '/team/../secret.txt',
    '/team/../../secret.txt',
    '/team/%2e%2e/secret.txt',
    '/team/..%2fsecret.txt',
    '/team/..%5csecret.txt',
    '//etc/passwd',
    '/team//etc/passwd',
  ])('answers %s with the 404 page', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe('nothing here');
  });

  it('compresses text if the browser accepts that', async () => {
    const plain = await ask('/team/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await ask('/team/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
    const brotli = await ask('/team/notes.json', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    const image = await ask('/team/a.webp', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(image.headers['content-encoding']).toBeUndefined();
  });

  it('sends a range of a file uncompressed', async () => {
    const { status, headers, body } = await ask('/team/', {
      headers: { Range: 'bytes=0-14', 'Accept-Encoding': 'gzip' },
    });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 0-14/${PAGE.length}`);
    expect(body.toString()).toBe('<!doctype html>');
  });

  it.each([
    {
      range: 'bytes=-5',
      status: 206,
      content: `bytes ${PAGE.length - 5}-${PAGE.length - 1}/${PAGE.length}`,
    },
    { range: 'bytes=5-', status: 206, content: `bytes 5-${PAGE.length - 1}/${PAGE.length}` },
    {
      range: 'bytes=0-99999999999999999999',
      status: 206,
      content: `bytes 0-${PAGE.length - 1}/${PAGE.length}`,
    },
    { range: 'bytes=0-0,5-6', status: 200, content: undefined },
    ...['lines=1-2', 'bytes=-', 'bytes=a-b'].map((range) => ({
      range,
      status: 200,
      content: undefined,
    })),
    ...['5-2', '5-4', '9007199254740993-', '99999999999999999999-', '-0'].map((range) => ({
      range: `bytes=${range}`,
      status: 416,
      content: `bytes */${PAGE.length}`,
    })),
  ])('answers the range $range with $status', async ({ range, status, content }) => {
    const answer = await ask('/team/', { headers: { Range: range } });
    expect({ status: answer.status, content: answer.headers['content-range'] }).toEqual({
      status,
      content,
    });
    expect((await ask('/team/')).status).toBe(200);
  });

  it('sends only the headers for HEAD', async () => {
    const { status, headers, body } = await ask('/team/notes.json', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(body).toHaveLength(0);
  });

  it('sends no file that the browser has already', async () => {
    const { headers } = await ask('/team/');
    const again = await ask('/team/', { headers: { 'If-None-Match': String(headers['etag']) } });
    expect(again.status).toBe(304);
  });

  it('survives files that vanish and readers that leave', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'big.bin');
    const site = await serveFolder(folder, {
      port: 0,
      basePath: '/',
      prepare: async () => rm(path, { force: true }),
    });
    const vanishing = Array.from({ length: 20 }, async () => {
      await writeFile(path, Buffer.alloc(2 ** 20));
      return ask('/big.bin', { at: site }).then(
        ({ status }) => status,
        () => 0,
      );
    });
    for (const status of await Promise.all(vanishing)) expect([0, 200, 404]).toContain(status);
    const { hostname, port } = new URL(server.url);
    for (let count = 0; count < 20; count += 1) {
      const socket = connect(Number(port), hostname);
      socket.write(
        `GET /team/notes.json HTTP/1.1\r\nHost: localhost\r\n${count % 2 ? '\r\n' : ''}`,
      );
      await new Promise((done) => setImmediate(done));
      socket.destroy();
    }
    expect((await ask('/team/')).status).toBe(200);
    await site.close();
  });

  it('takes the next port if the first is in use', async () => {
    const taken = Number(new URL(atRoot.url).port);
    const next = await serveFolder('.', { port: taken, basePath: '/' });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
    await next.close();
  });
});
