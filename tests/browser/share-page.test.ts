import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const NOTES = `# 会议笔记

## 2020/3/18

### gVisor & Firecracker

容器竟然比虚拟机慢？

${'words\n\n'.repeat(80)}

### X-Dragon

${'words\n\n'.repeat(80)}

## Reading

### IOMMU

words
`;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/notes.md'), NOTES);
  const OUT_DIR = join(folder, 'dist');
  const env = { NOTES_DIR: join(folder, 'notes'), BASE_PATH: '/team/', OUT_DIR };
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  server = await serveFolder(OUT_DIR, { port: 0, basePath: '/team/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a share page', () => {
  it.each([
    ['2020-03-18/x-dragon/', '2020-03-18/#x-dragon'],
    ['2020-03-18/x-dragon/?from=chat&q=1', '2020-03-18/?from=chat&q=1#x-dragon'],
    ['2020-03-18/x-dragon/index.html', '2020-03-18/#x-dragon'],
    ['reading/iommu/', 'reading/#iommu'],
  ])('leads from %s to %s and leaves no entry in the history', async (from, to) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${server.url}gallery/`);
    await page.goto(server.url + from, { waitUntil: 'commit' });
    await page.waitForURL(server.url + to);
    const heading = page.locator(`[id="${to.replace(/.*#/, '')}"]`);
    await expect
      .poll(async () => (await heading.boundingBox())?.y ?? Number.NaN)
      .toBeLessThan(page.viewportSize()?.height ?? 0);
    await page.goBack();
    expect(page.url()).toBe(`${server.url}gallery/`);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells without scripts what it is about, and links to the topic', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}2020-03-18/gvisor-firecracker/`);
    expect(await page.locator('h1').textContent()).toBe('gVisor & Firecracker');
    expect(await page.locator('main').textContent()).toContain('容器竟然比虚拟机慢？');
    expect(await page.locator('main').textContent()).toContain('2020年3月18日 星期三');
    await page.locator('main a').click();
    expect(page.url()).toBe(`${server.url}2020-03-18/#gvisor-firecracker`);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('has no barriers in %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    // The tester runs scripts, so the page's own must not lead on.
    await page.route('**/gvisor-firecracker/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<script data-to=.*?<\/script>/, '');
      await route.fulfill({ response, body: html });
    });
    await page.goto(`${server.url}2020-03-18/gvisor-firecracker/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  it('is where a session says: at its address and the id of each h2 that is no part', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}2020-03-18/`);
    const ids = await page
      .locator('main[data-session] h2[id]')
      .evaluateAll((headings) => headings.map(({ id }) => id));
    expect(ids).toEqual(['gvisor-firecracker', 'x-dragon']);
    for (const id of ids) {
      expect((await page.request.get(`${server.url}2020-03-18/${id}/`)).status()).toBe(200);
    }
    await page.close();
  });
});
