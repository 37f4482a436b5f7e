import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LONG_SITE } from '../support/sites/long-site.ts';
import { barriers, expectNoBarriers, useSite } from '../support/sites/open-site.ts';

const site = useSite(LONG_SITE);

const WIDTHS = [320, 360, 480, 767, 768, 900, 1151, 1152, 1280, 1920];

describe('the tools of headings and figures', () => {
  it.each([
    ['a mouse', {}],
    ['touch', { hasTouch: true, isMobile: true }],
  ])('never cover text or leave the window with %s', async (_, options) => {
    const page = await site.open('2020-03-18/', options);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await coveredTexts(page)).toEqual([]);
    }
  });
});

it.each([320, 1280])('the bar shows a short name beside the seal at %i pixels', async (width) => {
  const page = await site.open('', { viewport: { width, height: 800 } });
  const [bar, name] = [page.locator('.brand'), page.locator('.brand span')];
  expect(await name.textContent()).toBe('组会');
  const [outer, inner] = [await bar.boundingBox(), await name.boundingBox()];
  expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(
    (outer?.y ?? 0) + (outer?.height ?? 0),
  );
});

describe('text of twice the size on a phone of 360 pixels', () => {
  // As many letters fit into 180 pixels at the usual size.
  const options = { viewport: { width: 180, height: 400 } };

  it.each(['', '2020-03-18/', 'topics/', 'gallery/', '404.html'])(
    'needs no sideways scroll on /%s and hides no part of the bar',
    async (path) => {
      const page = await site.open(path, options);
      await page.locator('theme-switch:defined').waitFor();
      const ends = await page.evaluate(() => {
        const shown = document.querySelectorAll('html, .brand, .find, theme-switch, .neighbours a');
        return Array.from(shown, (part) => part.getBoundingClientRect().left + part.scrollWidth);
      });
      expect(Math.max(...ends)).toBeLessThanOrEqual(180);
      expect(
        await page.locator('.brand span').evaluate((name) => name.clientWidth),
      ).toBeGreaterThan(20);
    },
  );

  it.each(['', '2020-03-18/'])('clips no line of the facts about /%s', async (path) => {
    const page = await site.open(path, options);
    const starts = await page.locator('.dots > *').evaluateAll((items) =>
      items.flatMap((item) => {
        const range = document.createRange();
        range.selectNodeContents(item);
        return Array.from(range.getClientRects(), ({ left }) => left);
      }),
    );
    const edge = await page.locator('h1').evaluate((title) => title.getBoundingClientRect().left);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(Math.floor(edge));
  });
});

describe('a timeline of several years', () => {
  it.each(['', '2016/', '404.html'])(
    'has no accessibility violations and does not scroll sideways on /%s',
    async (path) => {
      await expectNoBarriers(await site.open(path), [320, 1280]);
    },
  );

  it('leads from its calendar to a month on another page, and shows the topics of sessions', async () => {
    const page = await site.open('', { javaScriptEnabled: false });
    await page.getByRole('row', { name: /^2016/ }).getByRole('link', { name: '3' }).nth(1).click();
    await page.waitForURL('**/2016/#ui_month_2016-02');
    expect(await page.locator('[id="ui_month_2016-02"] .words').textContent()).toBe('第 36 次');
    await page.getByRole('link', { name: '最近' }).click();
    await page.waitForURL(site.url);
  });

  it('shows a line per session and remembers it', async () => {
    const page = await site.open('', { viewport: { width: 360, height: 700 } });
    const height = () =>
      page
        .locator('.timeline > li')
        .first()
        .evaluate((item) => item.clientHeight);
    const usual = await height();
    const box = page.getByRole('checkbox', { name: '每次会议一行' });
    await page.waitForLoadState('networkidle');
    await box.check();
    expect(await height()).toBeLessThan(usual * 0.6);
    await page.reload();
    await expect.poll(() => box.isChecked()).toBe(true);
  });
});

it('a gallery prints each image on one page', async () => {
  const page = await site.open('gallery/');
  await page.emulateMedia({ media: 'print' });
  const items = page.locator('.shots li');
  expect(await items.first().evaluate((item) => getComputedStyle(item).breakInside)).toBe('avoid');
});

describe('an answer with many hits', () => {
  it('shows some of them, then more, and is restored when the user comes back', async () => {
    const page = await site.open('search/?q=主题');
    const results = page.locator('main [data-search-results]');
    const hits = results.locator('a:not(.more)');
    await results.locator('.more').waitFor();
    expect(await hits.count()).toBe(40);
    expect(await results.locator('.more').textContent()).toBe('显示更多（还有 120 处）');
    await results.locator('.more').click();
    await expect.poll(() => hits.count()).toBe(140);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await expect.poll(focused).toBe(await hits.nth(40).getAttribute('href'));
    // Excerpts that load meanwhile would move it away from the mouse.
    await hits.nth(100).press('Enter');
    await page.waitForURL('**/20*/**');
    await page.goBack();
    await expect.poll(() => hits.count()).toBe(140);
  });

  it('shows more by keyboard in the dialog', async () => {
    const page = await site.open('2020-03-18/');
    await page.keyboard.press('/');
    await page.keyboard.type('主题');
    const dialog = page.locator('#ui_search');
    await dialog.locator('.results .more').waitFor();
    for (let press = 0; press < 41; press += 1) await page.keyboard.press('ArrowDown');
    expect(await barriers(page, { within: '#ui_search' })).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.locator('.results a').count()).toBe(141);
    const selected = dialog.locator('[aria-selected="true"]');
    expect(await selected.getAttribute('href')).toBe(
      await dialog.locator('.results a').nth(40).getAttribute('href'),
    );
  });
});

describe('the distances of a session page', () => {
  it('are the same after a section without text', async () => {
    const page = await site.open('2020-03-18/', { viewport: { width: 1280, height: 900 } });
    const above = await page.locator('main > h2').evaluateAll((all) =>
      all.slice(1).map((heading) => {
        const before = heading.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
        return Math.round(heading.getBoundingClientRect().top - before);
      }),
    );
    expect(new Set(above).size).toBe(1);
    const neighbours = page.locator('.neighbours');
    const gap = await neighbours.evaluate((nav) => {
      const before = nav.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return nav.getBoundingClientRect().top - before;
    });
    expect(gap).toBeGreaterThan(60);
  });
});

/** Returns the texts that a shown tool covers, and the tools outside the window. */
function coveredTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const texts: { text: string; owner: Element | null; rect: DOMRect }[] = [];
    const main = document.querySelector('main');
    if (main === null) return ['no main'];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.textContent?.trim() || !owner?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()];
      texts.push(...rects.map((rect) => ({ text: node.textContent ?? '', owner, rect })));
    }
    for (const tool of main.querySelectorAll('.anchor, .copy')) {
      if (getComputedStyle(tool).display === 'none') continue;
      const box = tool.getBoundingClientRect();
      if (box.left < 0 || box.right > document.documentElement.clientWidth) {
        problems.push(`${tool.className} is outside at ${innerWidth}`);
      }
      for (const { text, owner, rect } of texts) {
        const apart =
          rect.right <= box.left ||
          rect.left >= box.right ||
          rect.bottom <= box.top ||
          rect.top >= box.bottom;
        // The letters of a line are lower than its box.
        const overlap = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
        if (!apart && overlap > 4 && !tool.contains(owner)) {
          problems.push(`${tool.className} covers ${text.slice(0, 20)} at ${innerWidth}`);
        }
      }
    }
    return problems;
  });
}
