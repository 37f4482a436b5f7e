import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicFilesHandler } from '../../src/dev/public-route.ts';
import { writeFiles } from '../support/sites/built-site.ts';
import { temporaryFolder } from '../support/sites/site.ts';

describe('the public files on the dev server', () => {
  let origin = '';
  const server = createServer();
  beforeAll(async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'public/logo 一.txt': 'logo',
      'public/.well-known/a.txt': 'a',
      'public/notes.json': 'mine',
      'secret.txt': 'secret',
    });
    const handle = publicFilesHandler(join(folder, 'public'), {
      basePath: '/team/',
      reserved: new Set(['notes.json']),
    });
    server.on('request', (request, response) => {
      handle(request, response, () => response.writeHead(404).end('passed on'));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([
    { path: '/team/logo%20%E4%B8%80.txt?v=1', body: 'logo' },
    { path: '/team/.well-known/a.txt', body: 'a' },
    { path: '/logo%20%E4%B8%80.txt', body: 'passed on' },
    { path: '/team/', body: 'passed on' },
    { path: '/team/.well-known', body: 'passed on' },
    { path: '/team/notes.json', body: 'passed on' },
    { path: '/team/gone.txt', body: 'passed on' },
    { path: '/team/..%2fsecret.txt', body: 'passed on' },
    { path: '/team/%zz', body: 'passed on' },
  ])('answer $path with "$body"', async ({ path, body }) => {
    expect(await (await fetch(origin + path)).text()).toBe(body);
  });
});
