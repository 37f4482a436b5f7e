import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LONG_SITE } from '../support/long-site.ts';
import { useSite } from '../support/open-site.ts';

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
