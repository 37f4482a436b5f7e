import { readdirSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve/static-server.ts';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { useBrowser } from '../support/sites/open-site.ts';
import { buildSite, temporaryFolder } from '../support/sites/site.ts';

// Two versions of a site, and one that keeps nothing. A version is published by copying it into the
// folder that is served. Without the server there is no network.

const NOTES = `# 组会

## 2020/3/11

### IOMMU

剪枝与量化。

## 2020/3/18

### gVisor

容器的启动。

![](layers.svg)
`;

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><path d="M0 0h600v300z"/></svg>';

const NEW_NOTES = `${NOTES.replace('容器', '新写的容器')}
## 2020/4/8

### Quagga

Zebra 的首次记录。
`;

type Version = 'first' | 'second' | 'off';

const connection = useBrowser();
let folder: string;
let served: string;
let server: RunningServer | null = null;
let url: string;
let context: BrowserContext;

beforeAll(async () => {
  folder = await temporaryFolder();
  await build('first', NOTES);
  await build('second', NEW_NOTES);
  await build('off', NEW_NOTES, { OFFLINE: '0' });
});

beforeEach(async () => {
  served = await temporaryFolder();
  await publish('first');
  await startServer();
  context = await connection.browser.newContext();
});

afterEach(async () => {
  await context.close();
  await stopServer();
});

afterAll(() => stopServer());

async function build(version: Version, notes: string, env: Record<string, string> = {}) {
  await writeFiles(join(folder, version), {
    'notes/notes.md': notes,
    'notes/layers.svg': DRAWING,
  });
  const settings = { BASE_PATH: '/team/', SITE_URL: 'https://notes.example.org' };
  const { code, output } = await buildSite({
    ...siteEnvironment(join(folder, version)),
    ...settings,
    ...env,
  });
  expect(output + code).toMatch(/0$/);
}

async function publish(version: Version): Promise<void> {
  await rm(served, { recursive: true, force: true });
  await cp(join(folder, version, 'dist'), served, { recursive: true });
}

async function startServer(): Promise<void> {
  const port = url === undefined ? 0 : Number(new URL(url).port);
  server = await serveFolder(served, { port, basePath: '/team/' });
  url = server.url;
}

async function stopServer(): Promise<void> {
  await server?.close();
  server = null;
}

async function open(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

/** Opens a page that keeps the site, and waits until it is kept. Tests run on this machine only. */
async function openAndKeep(path = ''): Promise<Page> {
  const page = await open(path);
  await registerWorker(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

function registerWorker(page: Page): Promise<void> {
  const script = readdirSync(join(served, 'assets')).find((name) => /^offline\..*\.js$/.test(name));
  // As text, because the test runner would replace the import.
  return page.evaluate(
    `import('${url}assets/${script}').then((all) => all.registerWorker({ onLoopback: true }))`,
  );
}

async function publishedVersion(): Promise<{ version: string }> {
  return JSON.parse(await readFile(join(served, 'offline.json'), 'utf8')) as { version: string };
}

/** Waits until the browser keeps the version that is published. */
async function waitForVersion(): Promise<void> {
  const { version } = await publishedVersion();
  const states = () =>
    Promise.all(
      context.serviceWorkers().map((worker) =>
        worker
          .evaluate(() => {
            const scope = self as unknown as {
              offlineVersion: string;
              serviceWorker: { state: string };
            };
            return `${scope.offlineVersion} ${scope.serviceWorker.state}`;
          })
          // The worker of the version before stops.
          .catch(() => ''),
      ),
    );
  await expect.poll(states).toContain(`${version} activated`);
}

/** Returns the addresses of the results for a query in the dialog of a page. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search-open]').first().click();
  const panel = page.locator('#ui_search');
  await panel.locator('[name="q"]').fill(query);
  await panel.locator('[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
  await expect
    .poll(() => panel.locator('.results a, [data-search-empty]:visible').count())
    .toBeGreaterThan(0);
  const links = panel.locator('.results a');
  const found = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  await panel.locator('[data-close]').first().click();
  return [...new Set(found.map((address) => address.replace(/[?].*(?=#)/, '').slice(url.length)))];
}

describe('a site that was visited', () => {
  it('opens any page and answers searches without a network', async () => {
    const page = await openAndKeep('2020-03-11/');
    await stopServer();
    expect(await search(page, '剪枝')).toEqual(['2020-03-11/#iommu']);
    for (const path of ['', '2020-03-18/', 'topics/', 'gallery/', '2020-03-11/']) {
      await page.goto(url + path);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await search(page, '容器')).toEqual(['2020-03-18/#gvisor']);
    }
    await page.goto(`${url}search/?q=IOMMU`);
    await expect.poll(() => page.locator('main .results a').count()).toBe(1);
    await page.goto(`${url}2020-03-18/gvisor/`);
    expect(page.url()).toBe(`${url}2020-03-18/#gvisor`);
  });

  it('shows the drawings of pages that were opened, without a network', async () => {
    const page = await openAndKeep();
    const width = () =>
      page
        .locator('main img[src$=".svg"]')
        .evaluate((image: HTMLImageElement) => image.naturalWidth);
    await page.goto(`${url}2020-03-18/`);
    await expect.poll(width).toBeGreaterThan(0);
    await stopServer();
    // The browser keeps images of its own.
    await context.newCDPSession(page).then((session) => session.send('Network.clearBrowserCache'));
    await page.goto(`${url}2020-03-18/`);
    await expect.poll(width).toBeGreaterThan(0);
  });

  it('shows a new version at the next visit, and without a network after that', async () => {
    const page = await openAndKeep();
    await publish('second');
    await page.goto(`${url}2020-03-18/`);
    expect(await page.locator('main').textContent()).toContain('新写的容器');
    expect(await search(page, 'Zebra')).toEqual(['2020-04-08/#quagga']);
    await waitForVersion();
    await stopServer();
    await page.goto(`${url}2020-04-08/`);
    expect(await page.locator('main').textContent()).toContain('首次记录');
    expect(await search(page, '新写的容器')).toEqual(['2020-03-18/#gvisor']);
  });

  it('announces a new version on a page that shows the old one, with the old index', async () => {
    const page = await openAndKeep('2020-03-18/');
    const old = await open('2020-03-11/');
    await registerWorker(old);
    await publish('second');
    expect(await search(old, 'Zebra')).toEqual([]);
    await page.goto(url);
    await waitForVersion();
    const status = old.locator('#ui_status');
    await expect.poll(() => status.textContent()).toBe('有新版本刷新');
    expect(await search(old, 'Zebra')).toEqual([]);
    expect(await search(page, 'Zebra')).toEqual(['2020-04-08/#quagga']);
    await status.getByRole('button').click();
    await old.waitForLoadState();
    expect(await search(old, 'Zebra')).toEqual(['2020-04-08/#quagga']);
  });

  it('keeps the index of a page that was shown without a network', async () => {
    await openAndKeep();
    await stopServer();
    const page = await open('2020-03-18/');
    await publish('second');
    await startServer();
    expect(await page.locator('main').textContent()).not.toContain('新写的');
    expect(await search(page, 'Zebra')).toEqual([]);
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('新写的');
    expect(await search(page, 'Zebra')).toEqual(['2020-04-08/#quagga']);
  });

  it('keeps the pages of a large site when they are opened', async () => {
    const { version } = await publishedVersion();
    const list = join(served, `assets/offline.${version}.json`);
    const { files } = JSON.parse(await readFile(list, 'utf8')) as { files: [path: string][] };
    const isSession = ([path]: [path: string]) => path.startsWith('2020-');
    const divided = {
      files: files.filter((file) => !isSession(file)),
      pages: files.filter(isSession),
    };
    await writeFile(list, JSON.stringify(divided));
    const page = await openAndKeep();
    await page.goto(`${url}2020-03-11/`);
    await page.goto(url);
    await stopServer();
    await page.goto(`${url}2020-03-11/`);
    expect(await page.locator('main').textContent()).toContain('剪枝');
    expect(await search(page, '容器')).toEqual(['2020-03-18/#gvisor']);
    await expect(page.goto(`${url}2020-03-18/`)).rejects.toThrow('ERR_FAILED');
  });

  it('keeps nothing once its settings switch that off', async () => {
    const page = await openAndKeep();
    await publish('off');
    await page.goto(`${url}2020-04-08/`);
    const left = () =>
      page.evaluate(async () => [
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ...(await caches.keys()),
      ]);
    await expect.poll(left).toEqual([]);
    expect(await page.locator('[rel="manifest"]').count()).toBe(0);
  });
});

describe('a page registers the worker', () => {
  const ORIGIN = 'https://notes.example.org';

  async function openAt(address: string, before: () => void = () => {}): Promise<Page> {
    const page = await context.newPage();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({ response: await route.fetch({ url: new URL(path, url).href }) });
    });
    await page.addInitScript(() => {
      const registrations: string[] = [];
      Object.assign(window, { registrations });
      navigator.serviceWorker.register = (script) => {
        registrations.push(String(script));
        return Promise.reject(new Error('Not in this test'));
      };
    });
    await page.addInitScript(before);
    await page.goto(address, { waitUntil: 'networkidle' });
    return page;
  }

  function registered(page: Page): Promise<string[]> {
    return page.evaluate(() => (window as unknown as { registrations: string[] }).registrations);
  }

  it('over HTTPS', async () => {
    const page = await openAt(`${ORIGIN}/team/2020-03-11/`);
    await expect.poll(() => registered(page)).toEqual([`${ORIGIN}/team/sw.js`]);
  });

  it('not on this machine', async () => {
    expect(await registered(await openAt(`${url}2020-03-11/`))).toEqual([]);
  });

  it('not for visitors who save data', async () => {
    const saveData = () => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    };
    expect(await registered(await openAt(`${ORIGIN}/team/`, saveData))).toEqual([]);
  });
});
