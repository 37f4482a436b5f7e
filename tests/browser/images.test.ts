import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { writeImage } from '../support/images.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const notes = readFileSync(new URL('../../notes/会议笔记.md', import.meta.url), 'utf8');
const names = Array.from(notes.matchAll(/!\[.*?\]\(.*?([^\\/]+\.png)\)/g), ([, name = '']) => name);

/** Widths and heights of slides, windows and a phone's screen. */
const SIZES = [
  [1600, 900],
  [960, 720],
  [480, 300],
  [600, 1300],
  [1920, 1080],
] as const;

let browser: Browser;
let shown: RunningServer;
let missing: RunningServer;

beforeAll(async () => {
  const folder = await temporaryFolder();
  for (const [index, name] of names.entries()) {
    const [width = 0, height = 0] = SIZES[index % SIZES.length] ?? [];
    await writeImage(join(folder, 'imgs', name), { width, height });
  }
  for (const IMGS_DIR of ['imgs', 'none']) {
    const env = { IMGS_DIR: join(folder, IMGS_DIR), OUT_DIR: join(folder, `dist-${IMGS_DIR}`) };
    expect(await buildSite(env)).toMatchObject({ code: 0 });
  }
  shown = await serveFolder(join(folder, 'dist-imgs'), { port: 0, basePath: '/' });
  missing = await serveFolder(join(folder, 'dist-none'), { port: 0, basePath: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await shown?.close();
  await missing?.close();
});

describe('the screenshots of the real notes', () => {
  it('are 24, as the notes have them', () => {
    expect(names).toHaveLength(24);
  });

  it('come lazily but for the first', async () => {
    const page = await open(shown, '2020-03-25/', 1280);
    const loading = await page
      .locator('main figure[data-figure] img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).loading));
    expect(loading).toHaveLength(7);
    expect(loading.map((each) => each === 'lazy')).toEqual(loading.map((_, index) => index > 0));
    await page.context().close();
  });

  it.each([
    { width: 360, density: 1, most: 480 },
    { width: 1920, density: 1, most: 1280 },
  ])('come in a size that fits $width pixels', async ({ width, density, most }) => {
    const page = await open(shown, '2020-03-18/', width, density);
    const image = page.locator('main figure[data-figure] img').first();
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth > 0))
      .toBe(true);
    // A source's density scales what `naturalWidth` says; the file itself tells its pixels.
    const pixels = await image.evaluate(async (element: HTMLImageElement) => {
      const bitmap = await createImageBitmap(await (await fetch(element.currentSrc)).blob());
      return bitmap.width;
    });
    const drawn = (await image.boundingBox())?.width ?? 0;
    expect(pixels).toBeGreaterThanOrEqual(Math.min(drawn, 1280) * 0.95);
    expect(pixels).toBeLessThanOrEqual(most);
    await page.context().close();
  });

  it('shift nothing while they load, at the top and on the way down', async () => {
    for (const width of [360, 1280]) {
      const page = await open(shown, '2020-03-18/', width);
      await page.evaluate(() => {
        const sums = window as unknown as { shift: number };
        sums.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sums.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (let step = 0; step < 12; step += 1) {
        await page.mouse.wheel(0, 700);
        await page.waitForTimeout(60);
      }
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
      await page.context().close();
    }
  });

  it('are walked in reading order by the arrow keys alone', async () => {
    const page = await open(shown, '2020-03-18/', 1280);
    const figures = page.locator('main [data-figure]');
    const order = await figures.evaluateAll((all) => all.map(({ id }) => id));
    expect(order).toHaveLength(11);
    await page.locator('main figure a[data-width]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.pswp--open').waitFor();
    for (const id of order) {
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      await page.keyboard.press('ArrowRight');
    }
    await page.context().close();
  });

  it('leave quiet slots where they are not there, and nothing broken', async () => {
    for (const path of ['', '2020-03-18/', 'gallery/']) {
      const page = await open(missing, path, 1280);
      expect(await page.locator('main img').count()).toBe(0);
      await page.context().close();
    }
    const page = await open(missing, '2020-03-18/', 1280);
    expect(await page.locator('figure[data-missing] .missing').allTextContents()).toEqual(
      names.filter((name) => name.includes('2020-03-18')),
    );
    await page.context().close();
  });
});

/** Opens a page that must ask for nothing that is not there. */
async function open(
  { url }: RunningServer,
  path: string,
  width: number,
  deviceScaleFactor = 1,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor });
  const page = await context.newPage();
  page.on('response', (response) => expect(response.status()).toBeLessThan(400));
  await page.goto(url + path, { waitUntil: 'networkidle' });
  return page;
}
