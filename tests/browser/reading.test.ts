import { describe, expect, it } from 'vitest';
import { expectNoBarriers, useSite } from '../support/sites/open-site.ts';

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

const SLIDE = { width: 1600, height: 900 };

const site = useSite({
  files: {
    'notes/notes.md': NOTES,
    'imgs/Snipaste_2020-03-11_16-43-06.png': SLIDE,
    'imgs/Snipaste_2020-03-11_16-50-03.png': SLIDE,
  },
  env: { SITE_LANGUAGE: 'en' },
});

describe('the lightbox', () => {
  it('opens from a figure, moves with the arrow keys, and returns the focus', async () => {
    const page = await site.open('2020-03-11/');
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
  });

  it('closes with the back button and opens from the address of a figure', async () => {
    const page = await site.open('2020-03-11/');
    await page.locator('main figure a').first().click();
    await page.locator('.pswp--open').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.pswp').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(`${site.url}gallery/`);
    await page.goto(`${site.url}2020-03-11/#fig_snipaste-2020-03-11-16-50-03`);
    await page.locator('.pswp--open').waitFor();
  });

  it('opens if the system asks for reduced motion', async () => {
    const page = await site.open('2020-03-11/', { reducedMotion: 'reduce' });
    await page.locator('main figure a').first().click();
    await page.locator('.pswp--open').waitFor();
  });
});

describe('a page in English', () => {
  it.each(['', '2020-03-11/', 'topics/', 'gallery/', 'search/'])(
    'has no Chinese interface text on /%s',
    async (path) => {
      const page = await site.open(path);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      const text = await page.locator('body').textContent();
      // The help shows that the search finds Han characters.
      expect(text?.replaceAll(/中文|剪枝/g, '')).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it.each(['', '2020-03-11/', 'topics/', 'gallery/', 'search/', '404.html'])(
    'meets no barrier and no sideways scroll on /%s',
    async (path) => {
      await expectNoBarriers(await site.open(path), [320, 1280]);
    },
  );

  it('has all text, images and navigation without scripts', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'First topic' }).click();
    expect(page.url()).toBe(`${site.url}2020-03-11/#first-topic`);
    expect(await page.getByText('and the next line.').isVisible()).toBe(true);
    const image = await page.locator('main figure a').first().getAttribute('href');
    expect((await page.request.get(new URL(image ?? '', site.url).href)).status()).toBe(200);
  });

  it('prints without the bar and the table of contents', async () => {
    const page = await site.open('2020-03-11/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(false);
    expect(await page.getByText('a remark').isVisible()).toBe(true);
  });

  it('does not shift its layout while it loads', async () => {
    for (const width of [375, 1280]) {
      const page = await site.open('2020-03-11/', { viewport: { width, height: 800 } });
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
    }
  });
});
