import { request } from 'node:http';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { headersFile } from '../../src/build/security-policy.ts';
import { temporaryFolder } from '../support/site.ts';

let server: RunningServer;
let atRoot: RunningServer;

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks for a path as it is written, which `fetch` would clean first. */
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
  await mkdir(join(site, 'pagefind'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), PAGE);
  await writeFile(join(site, '404.html'), 'nothing here');
  await writeFile(join(site, '2020-03-11/index.html'), PAGE);
  await writeFile(join(site, 'notes.json'), JSON.stringify({ words: 'words '.repeat(500) }));
  await writeFile(join(site, 'feed.json'), '{}');
  await writeFile(join(site, 'rss.xml'), '<rss/>');
  await writeFile(join(site, 'a.webp'), Buffer.alloc(4096, 1));
  await writeFile(join(site, 'pagefind/wasm.pagefind'), Buffer.alloc(10));
  await writeFile(join(site, '_headers'), headersFile('/team/'));
  await symlink(join(site, '2020-03-11'), join(site, 'evil.example'));
  server = await serveFolder(site, { port: 0, basePath: '/team/' });
  atRoot = await serveFolder(site, { port: 0, basePath: '/' });
});

afterAll(() => Promise.all([server.close(), atRoot.close()]));

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
  ])('leads from $path to $to', async ({ path, to }) => {
    const { status, headers } = await ask(path);
    expect({ status, location: headers['location'] }).toEqual({ status: 302, location: to });
  });

  it('leads to no other host', async () => {
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
  ])('answers %s with its page for what is not there', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe('nothing here');
  });

  it('compresses text for those who take it', async () => {
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

  it('sends a part of a file as it is', async () => {
    const { status, headers, body } = await ask('/team/', {
      headers: { Range: 'bytes=0-14', 'Accept-Encoding': 'gzip' },
    });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 0-14/${PAGE.length}`);
    expect(body.toString()).toBe('<!doctype html>');
  });

  it('sends headers alone when asked for them', async () => {
    const { status, headers, body } = await ask('/team/notes.json', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(body).toHaveLength(0);
  });

  it('knows what the browser has already', async () => {
    const { headers } = await ask('/team/');
    const again = await ask('/team/', { headers: { 'If-None-Match': String(headers['etag']) } });
    expect(again.status).toBe(304);
  });
});
