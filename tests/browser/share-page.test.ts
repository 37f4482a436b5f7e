import { describe, expect, it } from 'vitest';
import { barriers, useSite } from '../support/sites/open-site.ts';
import { TEAM_SITE } from '../support/sites/team-site.ts';

const site = useSite(TEAM_SITE);

describe('a share page', () => {
  it.each([
    ['2020-04-01/x-dragon/', '2020-04-01/#x-dragon'],
    ['2020-04-01/x-dragon/?from=chat&q=1', '2020-04-01/?from=chat&q=1#x-dragon'],
    ['2020-04-01/x-dragon/index.html', '2020-04-01/#x-dragon'],
    ['reading/iommu/', 'reading/#iommu'],
  ])('leads from %s to %s without an entry in the history', async (from, to) => {
    const page = await site.open('gallery/');
    await page.goto(site.url + from, { waitUntil: 'commit' });
    await page.waitForURL(site.url + to);
    const heading = page.locator(`[id="${to.replace(/.*#/, '')}"]`);
    await expect
      .poll(async () => (await heading.boundingBox())?.y ?? Number.NaN)
      .toBeLessThan(page.viewportSize()?.height ?? 0);
    await page.goBack();
    expect(page.url()).toBe(`${site.url}gallery/`);
  });

  it('shows its topic and a link to it without scripts', async () => {
    const page = await site.open('2020-04-01/gvisor-firecracker/', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe('gVisor & Firecracker');
    expect(await page.locator('main').textContent()).toContain('容器竟然比虚拟机慢？');
    expect(await page.locator('main').textContent()).toContain('2020年4月1日 星期三');
    await page.locator('main a').click();
    expect(page.url()).toBe(`${site.url}2020-04-01/#gvisor-firecracker`);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violations in %s',
    async (colorScheme) => {
      const page = await site.open('404.html', { colorScheme });
      // Axe runs scripts, so the page's own script must not lead on.
      await page.route('**/gvisor-firecracker/', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/<script data-to=.*?<\/script>/, '');
        await route.fulfill({ response, body: html });
      });
      await page.goto(`${site.url}2020-04-01/gvisor-firecracker/`);
      expect(await barriers(page)).toEqual([]);
    },
  );

  it('exists at the address of its session and the id of each topic', async () => {
    const page = await site.open('2020-04-01/');
    const ids = await page
      .locator('main[data-session] h2[id]')
      .evaluateAll((headings) => headings.map(({ id }) => id));
    expect(ids).toEqual(['gvisor-firecracker', 'x-dragon']);
    for (const id of ids) {
      expect((await page.request.get(`${site.url}2020-04-01/${id}/`)).status()).toBe(200);
    }
  });
});
