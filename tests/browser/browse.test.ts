import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

let browser: Browser;
let server: RunningServer;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const dist = join(await temporaryFolder(), 'dist');
  expect(await buildSite({ OUT_DIR: dist })).toMatchObject({ code: 0 });
  server = await serveFolder(dist, { port: 0, basePath: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  complaints.length = 0;
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(request.url());
  });
});

afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('a reader', () => {
  it('goes from the timeline to a session and follows an anchor', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: '2020年3月11日 星期三' }).click();
    await page.waitForURL('**/2020-03-11/');
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('link', { name: 'IOTLB' })
      .click();
    expect(new URL(page.url()).hash).toBe('#iotlb');
    expect(await page.locator('#iotlb').boundingBox()).toMatchObject({ y: expect.any(Number) });
    await expect
      .poll(async () => (await page.locator('#iotlb').boundingBox())?.y)
      .toBeLessThan(200);
  });

  it.each([
    ['IOMMU', '/2020-03-11/#exploring-shared-virtual-memory-for-fpga-accelerators-with-a'],
    ['Serverless', '/2020-03-18/#serverless-applications-booting-are-slow'],
    ['剪枝', '/2020-03-11/#wang-luo-jian-zhi'],
  ])('searches %s and lands on its passage', async (query, address) => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
    const results = page.locator('main [data-search-results]');
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    expect(Number(await results.getAttribute('data-total'))).toBeGreaterThan(0);
    await results.locator(`a[href="${address}"]`).click();
    await page.waitForURL(`**${address}`);
    const heading = page.locator(`[id="${address.split('#')[1]}"]`);
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(400);
  });

  it('opens the search on any page with a key, finds, and goes with Enter', async () => {
    await page.goto(`${server.url}2020-04-01/`);
    await page.keyboard.press('/');
    await page.keyboard.type('IOTLB');
    const results = page.locator('#ui_search [data-search-results]');
    await expect.poll(() => results.locator('a').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2020-03-11/#iotlb');
  });

  it('is told when nothing is found', async () => {
    await page.goto(`${server.url}search/?q=zzqx`);
    await page.locator('main [data-search-empty]').waitFor({ state: 'visible' });
    expect(await page.locator('main [data-search-results]').getAttribute('data-total')).toBe('0');
  });

  it('keeps the appearance that was chosen', async () => {
    await page.goto(server.url);
    await page.getByLabel('外观').selectOption('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('sees no flash of the other appearance', async () => {
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        sessionStorage.setItem('first', document.documentElement.dataset['theme'] ?? '');
      }).observe(document, { childList: true, subtree: true });
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${server.url}2020-03-18/`);
    expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
  });

  it('is shown by the contents which section is read', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${server.url}2020-03-11/`);
    const current = page.locator('.contents [aria-current]');
    await page.locator('#wang-luo-jian-zhi').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => current.allTextContents()).toEqual(['网络剪枝']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allTextContents()).toEqual(['Real Traffic Patterns']);
    await page.locator('.contents').getByRole('link', { name: 'Hybrid TLB' }).click();
    await expect.poll(() => current.allTextContents()).toEqual(['Hybrid TLB']);
  });

  it('finds the contents folded on a phone, with the section that is read', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${server.url}2020-03-11/`);
    expect(await page.locator('.contents nav').isVisible()).toBe(false);
    await page.locator('#iotlb').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => page.locator('.contents .here').textContent()).toBe('IOTLB');
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name: '网络剪枝' }).click();
    await expect.poll(() => page.locator('.contents nav').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#wang-luo-jian-zhi');
  });

  it('looks a term up in the index, and lands where it is spoken of', async () => {
    await page.goto(`${server.url}topics/`);
    const entry = page.locator('.letter li', { hasText: /^剪枝/ });
    expect(await entry.getByRole('link').allTextContents()).toEqual([
      expect.stringContaining('2020-04-15'),
      expect.stringContaining('2020-03-11'),
    ]);
    await entry.getByRole('link').first().click();
    await page.waitForURL('**/2020-04-15/#schedule-space-generation');
  });

  it.each(['', '2020-03-18/', 'gallery/', 'search/', '404.html'])(
    'meets no barrier on /%s',
    async (path) => {
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(server.url + path);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        }
      }
    },
  );
});
