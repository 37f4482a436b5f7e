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

|${' name |'.repeat(12)}
|${'---|'.repeat(12)}
|${' text | <https://example.org/an/address/of/some/length> |'.repeat(6)}

\`\`\`c
int main(void) { return ${'a_function(1) + '.repeat(9)}0; }
\`\`\`

### Second topic

![](Snipaste_2020-03-11_16-50-03.png)
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

describe('a code block', () => {
  it.each([
    ['a mouse', 1280, {}],
    ['touch', 390, { hasTouch: true, isMobile: true }],
  ])('has its language and buttons above the code with %s', async (_, width, options) => {
    const page = await site.open('2020-03-11/', { viewport: { width, height: 800 }, ...options });
    const block = page.locator('.code');
    await block.hover();
    const button = block.getByRole('button', { name: 'Wrap lines' });
    const lowest = await button.evaluate((it) => it.getBoundingClientRect().bottom);
    const [code, label] = await block.evaluate((it) => {
      const range = document.createRange();
      range.selectNodeContents(it.querySelector('code') ?? it);
      const style = getComputedStyle(it, '::before');
      const box = it.getBoundingClientRect();
      const bottom = box.top + Number.parseFloat(style.top) + Number.parseFloat(style.lineHeight);
      return [range.getBoundingClientRect().top, bottom];
    });
    expect(lowest).toBeLessThanOrEqual(code);
    expect(label).toBeLessThanOrEqual(code);
    await button.click();
    expect(await block.locator('pre').evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(
      true,
    );
    expect(await button.isVisible()).toBe(true);
  });
});

describe('with forced colours', () => {
  it.each([
    ['the current page', 'gallery/', '.bar nav'],
    ['the current section', '2020-03-11/#second-topic', '.contents nav'],
  ])('%s differs from the others', async (_, path, list) => {
    const page = await site.open(path, {
      forcedColors: 'active',
      viewport: { width: 1280, height: 800 },
    });
    await page.locator(`${list} [aria-current]`).waitFor();
    const colours = await page
      .locator(`${list} a`)
      .evaluateAll((all) =>
        all.map((link) => [link.ariaCurrent !== null, getComputedStyle(link).backgroundColor]),
      );
    const [current, others] = [true, false].map(
      (isCurrent) => new Set(colours.flatMap(([is, colour]) => (is === isCurrent ? colour : []))),
    );
    expect(current?.size).toBe(1);
    expect(current?.isDisjointFrom(others ?? new Set())).toBe(true);
  });

  it('the selected search result has an outline', async () => {
    const page = await site.open('2020-03-11/', { forcedColors: 'active' });
    await page.keyboard.press('/');
    await page.keyboard.type('topic');
    await page.locator('#ui_search .results a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const selected = page.locator('#ui_search [aria-selected="true"]');
    expect(await selected.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
  });
});

it('a missing image takes a line of its own in a row of images', async () => {
  const page = await site.open('2020-03-11/', { viewport: { width: 1280, height: 800 } });
  const row = page.locator('[data-gallery]', { has: page.locator('[data-missing]') });
  const [gap, whole] = [row.locator('[data-missing]'), row].map((each) => each.boundingBox());
  expect((await gap)?.width).toBe((await whole)?.width);
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
    'has no accessibility violations and does not scroll sideways on /%s',
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

  it('prints all columns of a wide table', async () => {
    // The width of a sheet of paper between its margins.
    const page = await site.open('2020-03-11/', { viewport: { width: 672, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('main .table').nth(1);
    expect(await table.evaluate((box) => getComputedStyle(box).overflowX)).toBe('visible');
    const { x = 0, width = 0 } = (await table.locator('table').boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(672);
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
