import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenSite, useSite } from '../support/sites/open-site.ts';

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

const files = Object.fromEntries(
  names.map((name, index) => {
    const [width, height] = SIZES[index % SIZES.length] ?? SIZES[0];
    return [`imgs/${name}`, { width, height }];
  }),
);

const shown = useSite({ files: { 'notes/会议笔记.md': notes, ...files } });
const missing = useSite();

describe('the screenshots of the real notes', () => {
  it('are the 24 that the notes name', () => {
    expect(names).toHaveLength(24);
  });

  it('load lazily except for the first', async () => {
    const page = await open(shown, '2020-03-25/', { width: 1280 });
    const loading = await page
      .locator('main figure[data-figure] img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).loading));
    expect(loading).toHaveLength(7);
    expect(loading.map((each) => each === 'lazy')).toEqual(loading.map((_, index) => index > 0));
  });

  it.each([
    { width: 360, density: 1, most: 480 },
    { width: 1920, density: 1, most: 1280 },
  ])('load in a size that fits a window of $width pixels', async ({ width, density, most }) => {
    const page = await open(shown, '2020-03-18/', { width, density });
    const image = page.locator('main figure[data-figure] img').first();
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth > 0))
      .toBe(true);
    // `naturalWidth` is scaled by the density of the source, so count the pixels of the file.
    const pixels = await image.evaluate(async (element: HTMLImageElement) => {
      const bitmap = await createImageBitmap(await (await fetch(element.currentSrc)).blob());
      return bitmap.width;
    });
    const drawn = (await image.boundingBox())?.width ?? 0;
    expect(pixels).toBeGreaterThanOrEqual(Math.min(drawn, 1280) * 0.95);
    expect(pixels).toBeLessThanOrEqual(most);
  });

  it('do not shift the layout while they load', async () => {
    for (const width of [360, 1280]) {
      const page = await open(shown, '2020-03-18/', { width });
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
    }
  });

  it('follow in reading order with the arrow keys alone', async () => {
    const page = await open(shown, '2020-03-18/', { width: 1280 });
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
  });

  it('leave a quiet line with their name if they are missing', async () => {
    for (const path of ['', '2020-03-18/', 'gallery/']) {
      const page = await open(missing, path, { width: 1280 });
      expect(await page.locator('main img').count()).toBe(0);
    }
    const page = await open(missing, '2020-03-18/', { width: 1280 });
    expect(await page.locator('figure[data-missing] .missing').allTextContents()).toEqual(
      names.filter((name) => name.includes('2020-03-18')).map((name) => `缺图 · ${name}`),
    );
  });
});

/** Opens a page and waits for its images. */
async function open(
  site: OpenSite,
  path: string,
  { width, density = 1 }: { width: number; density?: number },
): Promise<Page> {
  const viewport = { width, height: 800 };
  const page = await site.open(path, { viewport, deviceScaleFactor: density });
  await page.waitForLoadState('networkidle');
  return page;
}
