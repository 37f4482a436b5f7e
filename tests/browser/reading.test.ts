import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { writeImage } from '../support/images.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const NOTES = `# Reading group

Notes of our meetings.

## 2020/3/11 kickoff

### First topic

A line of notes,
and the next line.

![The plan](Snipaste_2020-03-11_16-43-06.png)
![](Snipaste_2020-03-11_16-50-03.png)

1. a list
   - with 中文 inside

| a | b |
|---|---|
| ${'long words '.repeat(20)} | 2 |

\`\`\`c
int main(void) { return 0; }
\`\`\`

### Second topic

![](gone.png)

> a remark

## 2019/12/4

### Older topic

words
`;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/notes.md'), NOTES);
  for (const time of ['16-43-06', '16-50-03']) {
    const path = join(folder, `imgs/Snipaste_2020-03-11_${time}.png`);
    await writeImage(path, { width: 1600, height: 900 });
  }
  const OUT_DIR = join(folder, 'dist');
  const env = { NOTES_DIR: join(folder, 'notes'), IMGS_DIR: join(folder, 'imgs'), OUT_DIR };
  expect(await buildSite({ ...env, SITE_LANGUAGE: 'en' })).toMatchObject({ code: 0 });
  server = await serveFolder(OUT_DIR, { port: 0, basePath: '/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

describe('the lightbox', () => {
  it('opens from a figure, is led by keys, and gives the focus back', async () => {
    const page = await open('2020-03-11/');
    const link = page.locator('main figure a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.pswp--open').waitFor();
    expect(new URL(page.url()).hash).toBe('#fig_snipaste-2020-03-11-16-43-06');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#fig_snipaste-2020-03-11-16-50-03');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.pswp').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('figure') !== null)).toBe(
      true,
    );
    await page.context().close();
  });

  it('closes with the way back, and opens from the address of a figure', async () => {
    const page = await open('2020-03-11/');
    await page.locator('main figure a').first().click();
    await page.locator('.pswp--open').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.pswp').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(`${server.url}gallery/`);
    await page.goto(`${server.url}2020-03-11/#fig_snipaste-2020-03-11-16-50-03`);
    await page.locator('.pswp--open').waitFor();
    await page.context().close();
  });

  it('works where motion is reduced', async () => {
    const page = await open('2020-03-11/', { reducedMotion: 'reduce' });
    await page.locator('main figure a').first().click();
    await page.locator('.pswp--open').waitFor();
    await page.context().close();
  });
});

describe('a page', () => {
  it.each(['', '2020-03-11/', 'topics/', 'gallery/', 'search/'])(
    'speaks English on /%s',
    async (path) => {
      const page = await open(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const text = await page.locator('body').textContent();
      expect(text?.replaceAll('中文', '')).not.toMatch(/\p{Script=Han}/u);
      await page.context().close();
    },
  );

  it.each(['', '2020-03-11/', 'topics/', 'gallery/', 'search/', '404.html'])(
    'meets no barrier and no sideways scroll on /%s',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          const page = await open(path, { colorScheme, viewport: { width, height: 800 } });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
          await page.context().close();
        }
      }
    },
  );

  it('has all its text, images and ways without scripts', async () => {
    const page = await open('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'First topic' }).click();
    expect(page.url()).toBe(`${server.url}2020-03-11/#first-topic`);
    expect(await page.getByText('and the next line.').isVisible()).toBe(true);
    const image = await page.locator('main figure a').first().getAttribute('href');
    expect((await page.request.get(new URL(image ?? '', server.url).href)).status()).toBe(200);
    await page.context().close();
  });

  it('prints without the bar and the contents', async () => {
    const page = await open('2020-03-11/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(false);
    expect(await page.getByText('a remark').isVisible()).toBe(true);
    await page.context().close();
  });

  it('shifts nothing while it loads', async () => {
    for (const width of [375, 1280]) {
      const page = await open('2020-03-11/', { viewport: { width, height: 800 } });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shift).toBe(0);
      await page.context().close();
    }
  });
});
