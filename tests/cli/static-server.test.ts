import { request } from 'node:http';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHeaderRules, type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { headersFile } from '../../src/build/security-policy.ts';
import { temporaryFolder } from '../support/site.ts';

let server: RunningServer;
let atRoot: RunningServer;

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Requests a path exactly as it is written; `fetch` would normalize it. */
function ask(
  path: string,
  { method = 'GET', headers = {}, at = server }: Partial<Question> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(at.url);
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

type Question = { method: string; headers: Record<string, string>; at: RunningServer };

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
    { path: '/team/', type: 'text/html;charset=utf-8' },
    { path: '/team/2020-03-11/', type: 'text/html;charset=utf-8' },
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

  it.each(['notes.json', 'feed.json', 'rss.xml'])('lets other sites read %s', async (name) => {
    const { headers } = await ask(`/team/${name}`);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect((await ask('/team/')).headers['access-control-allow-origin']).toBeUndefined();
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

  it('never redirects to another host', async () => {
    const { headers } = await ask('//evil.example', { at: atRoot });
    expect(headers['location']).toBe('/evil.example/');
  });

  it.each([
    '/team/2020-03-12/',
    '/elsewhere/',
    '/teams/',
    '/team/_headers',
    '/team/../secret.txt',
    '/team/../../secret.txt',
    '/team/%2e%2e/secret.txt',
    '/team/..%2fsecret.txt',
    '/team/..%5csecret.txt',
    '/team/%E0%A4%A/',
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

  it('takes the next port if the first is in use', async () => {
    const taken = Number(new URL(atRoot.url).port);
    const next = await serveFolder('.', { port: taken, basePath: '/' });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
    await next.close();
  });
});

describe('parseHeaderRules', () => {
  it('reads the headers of each path', () => {
    const text = '/*\n  X-A: 1\n  X-B: a: b\n\n/a.b/*.js\n  X-C: 2\n';
    const [all, scripts] = parseHeaderRules(text);
    expect(all?.headers).toEqual([
      ['X-A', '1'],
      ['X-B', 'a: b'],
    ]);
    expect(scripts?.headers).toEqual([['X-C', '2']]);
    const matches = ['/a.b/c/d.js', '/aXb/c.js', '/a.b/c.js?'].map((path) =>
      scripts?.pattern.test(path),
    );
    expect(matches).toEqual([true, false, false]);
  });
});
