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

  it.each([
    ['its figure', 'main figure a[data-width] >> nth=1'],
    ['the strip of screenshots', '.strip a >> nth=4'],
  ])('are in view after the lightbox that opened from %s has closed', async (_, opener) => {
    const page = await open(shown, '2020-03-18/', { width: 1280 });
    await page.locator(opener).click();
    await page.locator('.pswp--open').waitFor();
    await page.keyboard.press('End');
    const last = 'fig_snipaste-2020-03-18-16-29-43';
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${last}`);
    await page.keyboard.press('Escape');
    await expectToRest(page, last);
    await page.goForward();
    await page.locator('.pswp--open').waitFor();
    await page.goBack();
    await expectToRest(page, last);
  });

  it('are in view after the lightbox that opened from the address has closed', async () => {
    const page = await open(shown, 'gallery/', { width: 1280 });
    await page.locator('main a[href*="#fig_"]').nth(10).click();
    await page.locator('.pswp--open').waitFor();
    const id = new URL(page.url()).hash.slice(1);
    await page.reload();
    await page.locator('.pswp--open').waitFor();
    await page.keyboard.press('Escape');
    await expectToRest(page, id);
    await page.goBack();
    await page.waitForURL('**/gallery/');
  });

  it('lead to their section, and Back to where the page was', async () => {
    const page = await open(shown, '2020-03-18/', { width: 1280 });
    await page.locator('main figure a[data-width]').nth(1).click();
    await page.locator('.pswp--open').waitFor();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('End');
    await page.locator('.pswp__caption a', { hasText: 'X-Dragon' }).click();
    await page.waitForURL('**/#x-dragon');
    await expect
      .poll(async () => (await page.locator('#x-dragon').boundingBox())?.y)
      .toBeLessThan(200);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  it('keep the focus inside the lightbox and the page out of reach', async () => {
    const page = await open(shown, '2020-03-18/', { width: 1280 });
    await page.locator('main figure a[data-width]').nth(9).click();
    await page.locator('.pswp--open').waitFor();
    const isInside = () =>
      page.evaluate(() => document.activeElement?.closest('.pswp[aria-modal="true"]') !== null);
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
    }
    expect(await page.locator('main').evaluate((main) => main.closest('[inert]') !== null)).toBe(
      true,
    );
    const next = page.locator('.pswp__button--arrow--next');
    await next.press('Enter');
    await expect.poll(() => next.isDisabled()).toBe(true);
    await expect.poll(isInside).toBe(true);
    const live = page.locator('.pswp [aria-live="polite"]');
    expect(await live.allTextContents()).toEqual(['11 / 11', expect.stringContaining('X-Dragon')]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[inert]').count()).toBe(0);
  });

  it('offer no QR code over the lightbox, and keep the caption clear', async () => {
    const page = await open(shown, '2020-03-18/', { width: 390 });
    await page.locator('main figure a[data-width]').nth(1).click();
    await page.locator('.pswp--open').waitFor();
    await page.keyboard.press('y');
    const toast = page.locator('#ui_status');
    await expect.poll(() => toast.textContent()).not.toBe('');
    expect(await toast.getByRole('button').count()).toBe(0);
    const [below, caption] = [toast, page.locator('.pswp__caption')].map((each) =>
      each.boundingBox(),
    );
    const box = await below;
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((await caption)?.y ?? 0);
  });

  it('leave a line with their name if they are missing', async () => {
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

/** Waits until the lightbox has closed, and expects the image of a figure to have the focus in view. */
async function expectToRest(page: Page, id: string): Promise<void> {
  await expect.poll(() => page.locator('.pswp').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  // The browser may restore a scroll position a moment later.
  await page.waitForTimeout(400);
  const [figure, top, bottom] = await page.evaluate(() => {
    const { activeElement } = document;
    const box = activeElement?.getBoundingClientRect();
    return [activeElement?.closest('figure')?.id, box?.top ?? 0, (box?.bottom ?? 0) - innerHeight];
  });
  expect(figure).toBe(id);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(1);
}

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
