import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/sites/open-site.ts';

const notes = readFileSync(new URL('../fixtures/pasted/notes.md', import.meta.url), 'utf8');

const site = useSite({
  files: {
    'notes/n.md': notes,
    'notes/files/talk (1).pdf': 'pages',
    'imgs/photo 1.png': { width: 800, height: 400 },
    'imgs/long.png': { width: 600, height: 6000 },
    'imgs/b.png': { width: 640, height: 360 },
    'imgs/流程.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" onclick="x"/><script>x</script></svg>',
    'imgs/演示.mp4': 'film',
    'imgs/录音.m4a': 'sound',
  },
});

// A test fails if a page has an error, breaks the policy or loads anything from another host.
describe('what people paste into notes', () => {
  it('is shown without errors, inline styles and scripts in drawings, in any width', async () => {
    for (const width of [360, 1280]) {
      const page = await site.open('2024-03-01/', { viewport: { width, height: 800 } });
      expect(await page.locator('[data-missing]').count()).toBe(1);
      expect(await page.locator('main [style]').count()).toBe(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const images = page.locator('main img:is(.diagram img, [src$=".svg"])');
      for (const image of await images.all()) {
        await image.scrollIntoViewIfNeeded();
        const isLoaded = () =>
          image.evaluate((element: HTMLImageElement) => element.naturalWidth > 0);
        await expect.poll(isLoaded).toBe(true);
      }
      expect(await images.count()).toBe(2);
    }
  });

  it('has players that load nothing before they play', async () => {
    const page = await site.open('2024-03-01/');
    const players = page.locator('video, audio');
    expect(
      await players.evaluateAll((all) => all.map((each) => each.getAttribute('preload'))),
    ).toEqual(['none', 'none']);
    const [url] = await players.evaluateAll((all) =>
      all.map((each) => (each as HTMLMediaElement).src),
    );
    expect((await page.request.get(url ?? '')).status()).toBe(200);
    expect(await page.locator('a.file').getAttribute('href')).toMatch(/\.pdf#page=3$/);
  });

  it('opens the link of an image on click, and the image with its button', async () => {
    const page = await site.open('2024-03-01/');
    const figure = page.locator('figure:has(.enlarge)');
    expect(await page.locator('a a').count()).toBe(0);
    await figure.locator('a').first().click();
    await expect.poll(() => page.url()).toMatch(/#gong-shi$/);
    expect(await page.locator('.pswp').count()).toBe(0);
    await figure.locator('.enlarge').click();
    await page.locator('.pswp').waitFor();
  });

  it('cuts long screenshots, and zooms them to the width of the window from the top', async () => {
    const page = await site.open('2024-03-01/', { viewport: { width: 500, height: 700 } });
    const figure = page.locator('[data-long]');
    const height = async () => (await figure.locator('a').first().boundingBox())?.height ?? 0;
    expect(await height()).toBeLessThanOrEqual(700);
    await figure.locator('summary').click();
    await expect.poll(height).toBeGreaterThan(2000);
    await figure.locator('a').first().click();
    await page.locator('.pswp__button--zoom').click();
    const image = page.locator(
      '.pswp__item[aria-hidden="false"] img.pswp__img:not(.pswp__img--placeholder)',
    );
    await expect.poll(async () => (await image.boundingBox())?.width).toBe(500);
    await expect.poll(async () => (await image.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  });

  it('copies formulas as TeX', async () => {
    const page = await site.open('2024-03-01/');
    await page.waitForLoadState('networkidle');
    const copied = await page.evaluate(() => {
      const paragraph = document.querySelector('p:has(math)');
      getSelection()?.selectAllChildren(paragraph ?? document.body);
      const clipboardData = new DataTransfer();
      document.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
      );
      return clipboardData.getData('text/plain');
    });
    expect(copied.trim()).toBe('质能 $E=mc^2$ 和 $a_b$。');
  });

  it('prints folded text, and bare addresses once', async () => {
    const page = await site.open('2024-03-01/');
    await page.emulateMedia({ media: 'print' });
    const folded = page.getByText('里面的字');
    expect((await folded.boundingBox())?.height).toBeGreaterThan(5);
    const after = await page
      .locator('main p > a[href="https://e.example/a"]')
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toBe('none');
  });

  it('keeps the data of embedded images out of pages and data', async () => {
    for (const path of ['2024-03-01/', 'notes.json', 'gallery/']) {
      const response = await fetch(site.url + path);
      expect(await response.text()).not.toContain('iVBORw0KGgo');
    }
  });
});
