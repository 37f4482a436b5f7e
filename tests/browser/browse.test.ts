import { describe, expect, it } from 'vitest';
import { expectNoBarriers, useSite } from '../support/sites/open-site.ts';

const site = useSite();

describe('browsing the real notes', () => {
  it('goes from the timeline to a session and follows an anchor', async () => {
    const page = await site.open();
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
  ])('finds %s and leads to its passage', async (query, address) => {
    const page = await site.open(`search/?q=${encodeURIComponent(query)}`);
    const results = page.locator('main [data-search-results]');
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    expect(Number(await results.getAttribute('data-total'))).toBeGreaterThan(0);
    await results.locator(`a[href="${address}"]`).click();
    await page.waitForURL(`**${address}`);
    const heading = page.locator(`[id="${address.split('#')[1]}"]`);
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(400);
  });

  it('opens the search with a key on any page and follows a hit with Enter', async () => {
    const page = await site.open('2020-04-01/');
    await page.keyboard.press('/');
    await page.keyboard.type('IOTLB');
    const results = page.locator('#ui_search [data-search-results]');
    await expect.poll(() => results.locator('a').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2020-03-11/#iotlb');
  });

  it('shows a message if the search finds nothing', async () => {
    const page = await site.open('search/?q=zzqx');
    await page.locator('main [data-search-empty]').waitFor({ state: 'visible' });
    expect(await page.locator('main [data-search-results]').getAttribute('data-total')).toBe('0');
  });

  it('keeps the chosen appearance on the next page', async () => {
    const page = await site.open();
    await page.getByLabel('外观').selectOption('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('never shows the other appearance while a page loads', async () => {
    const page = await site.open('2020-03-18/', {
      colorScheme: 'light',
      before: () => {
        localStorage.setItem('theme', 'dark');
        new MutationObserver((_, observer) => {
          if (document.body === null) return;
          observer.disconnect();
          sessionStorage.setItem('first', document.documentElement.dataset['theme'] ?? '');
        }).observe(document, { childList: true, subtree: true });
      },
    });
    expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
  });

  it('marks the section being read in the table of contents', async () => {
    const page = await site.open('2020-03-11/', { viewport: { width: 1280, height: 800 } });
    const current = page.locator('.contents [aria-current]');
    await page.locator('#wang-luo-jian-zhi').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => current.allTextContents()).toEqual(['网络剪枝']);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allTextContents()).toEqual(['Real Traffic Patterns']);
    await page.locator('.contents').getByRole('link', { name: 'Hybrid TLB' }).click();
    await expect.poll(() => current.allTextContents()).toEqual(['Hybrid TLB']);
  });

  it('folds the table of contents on a phone and names the section being read', async () => {
    const page = await site.open('2020-03-11/', { viewport: { width: 360, height: 700 } });
    expect(await page.locator('.contents nav').isVisible()).toBe(false);
    await page.locator('#iotlb').evaluate((element) => element.scrollIntoView());
    await expect.poll(() => page.locator('.contents .here').textContent()).toBe('IOTLB');
    await page.locator('.contents summary').click();
    await page.locator('.contents').getByRole('link', { name: '网络剪枝' }).click();
    await expect.poll(() => page.locator('.contents nav').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#wang-luo-jian-zhi');
  });

  it('leads from a term in the index to its passage', async () => {
    const page = await site.open('topics/');
    await page.locator('term-filter input').fill('剪枝');
    const entry = page.locator('.entries > ul > li:visible', { hasText: /^剪枝/ });
    await expect.poll(() => page.locator('.entries > ul > li:visible').count()).toBeLessThan(5);
    const days = entry.locator('.year a');
    expect(await days.allTextContents()).toEqual(
      expect.arrayContaining(['4/15', '3/11'].map((day) => expect.stringContaining(day))),
    );
    await days.first().click();
    await page.waitForURL('**/2020-04-15/#schedule-space-generation');
  });

  it('dims the letters that the filter leaves empty, and leads on to the search', async () => {
    const page = await site.open('topics/');
    await page.locator('term-filter input').fill('剪枝');
    const letters = page.locator('.letters a');
    await expect.poll(() => letters.and(page.locator('[inert]')).count()).toBeGreaterThan(5);
    expect(await letters.and(page.locator(':not([inert])')).count()).toBeGreaterThan(0);
    await page.locator('term-filter input').fill('zzqx');
    await page.locator('term-filter').getByRole('link').click();
    await page.waitForURL('**/search/?q=zzqx');
  });

  it.each(['theme-switch select', 'shortcut-switch input'])(
    'leaves the shortcuts usable while %s has the focus',
    async (control) => {
      const page = await site.open('2020-03-18/');
      await page.locator(control).focus();
      await page.keyboard.press('/');
      await page.locator('#ui_search[open]').waitFor();
    },
  );

  it('leaves the arrow keys to the list of themes', async () => {
    const page = await site.open('2020-03-18/');
    await page.locator('theme-switch select').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(500);
    expect(new URL(page.url()).pathname).toBe('/2020-03-18/');
  });

  it.each([
    '',
    '2020-03-18/',
    'gallery/',
    'papers/',
    'search/',
    'topics/',
    'topics/jian-zhi/',
    '404.html',
  ])('has no accessibility violations and does not scroll sideways on /%s', async (path) => {
    await expectNoBarriers(await site.open(path), [360, 1280]);
  });
});

it.each([
  { path: 'papers/', width: 320, shown: ['索引', '截图', '论文'] },
  { path: '2020-03-18/', width: 480, shown: ['索引', '截图', '论文'] },
  { path: 'papers/', width: 800, shown: ['时间线', '索引', '截图', '论文'] },
])('the bar of $path links to $shown at $width pixels', async ({ path, width, shown }) => {
  const page = await site.open(path, { viewport: { width, height: 800 } });
  const bar = page.locator('.bar');
  const names = await bar.locator('nav a').evaluateAll((links) => {
    const isShown = (link: Element) => {
      const { left, top, width: own, height } = link.getBoundingClientRect();
      return own > 0 && document.elementFromPoint(left + own / 2, top + height / 2) === link;
    };
    return links.filter(isShown).map((link) => link.textContent.trim());
  });
  expect(names).toEqual(shown);
  const [brand, nav, find] = await Promise.all(
    ['.brand', 'nav', '.find'].map((part) => bar.locator(part).boundingBox()),
  );
  const endOf = (box: typeof brand = null) => (box?.x ?? 0) + (box?.width ?? 0);
  expect(endOf(brand)).toBeLessThanOrEqual(nav?.x ?? 0);
  expect(endOf(nav)).toBeLessThanOrEqual(find?.x ?? 0);
});
