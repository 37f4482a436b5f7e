import { describe, expect, it } from 'vitest';
import { expectNoBarriers, useSite } from '../support/sites/open-site.ts';

const site = useSite();

const WIDE = { viewport: { width: 1280, height: 900 } };
const PAIR = '2020-03-11/?with=2020-04-15&at=quatization';

describe('threads across meetings', () => {
  it('lead from a topic to the same in other sessions', async () => {
    const page = await site.open('2020-03-11/');
    const thread = page.locator('#wang-luo-jian-zhi ~ .thread').first();
    expect(await thread.locator('small span').allTextContents()).toEqual(
      expect.arrayContaining(['2020年3月25日', '剪枝 / pruning', '2020年4月15日']),
    );
    await thread.getByRole('link', { name: 'Quatization', exact: true }).click();
    await page.waitForURL('**/2020-04-15/#quatization');
  });

  it('lead from the index to the passages of a term over time', async () => {
    const page = await site.open('topics/');
    await page.getByRole('link', { name: '剪枝', exact: true }).click();
    await page.waitForURL('**/topics/jian-zhi/');
    await page.getByRole('img', { name: '“剪枝”在 3 次会议里提到 5 处。' }).waitFor();
    expect(await page.locator('main mark').allTextContents()).toEqual(['剪枝', 'Pruning', '剪枝']);
    await page.getByRole('link', { name: '网络剪枝' }).click();
    await page.waitForURL('**/2020-03-11/#wang-luo-jian-zhi');
  });

  it.each([
    { where: 'on narrow screens', options: { viewport: { width: 1000, height: 800 } } },
    { where: 'without scripts', options: { ...WIDE, javaScriptEnabled: false } },
  ])('are plain links $where', async ({ options }) => {
    const page = await site.open(PAIR, options);
    expect(await page.locator('.pair:visible').count()).toBe(0);
    expect(await page.locator('.beside-column').count()).toBe(0);
    expect(await page.locator('.thread li > a:visible').count()).toBeGreaterThan(0);
  });
});

describe('a session beside another', () => {
  it('opens from a thread at the related topic, and closes', async () => {
    const page = await site.open('2020-03-11/', WIDE);
    const opener = page.getByRole('link', { name: '并排阅读“Quatization”' });
    await opener.click();
    await page.waitForURL(`**/${PAIR}#wang-luo-jian-zhi`);
    const column = page.getByRole('region', { name: '2020年4月15日 星期三' });
    await column.getByRole('heading', { name: 'Quatization' }).waitFor();
    expect(await column.evaluate((element) => element === document.activeElement)).toBe(true);
    const top = await column.locator('#beside_quatization').evaluate((heading) => {
      return heading.getBoundingClientRect().top;
    });
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(300);
    const left = await page.locator('[id="wang-luo-jian-zhi"]').boundingBox();
    expect(left?.y).toBeGreaterThan(0);
    expect(left?.y).toBeLessThan(150);
    const name = column.getByRole('heading', { name: '4月15日' });
    const head = await name.boundingBox();
    expect(head?.y).toBeLessThan(80);
    expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThanOrEqual(top);
    await column.getByRole('button', { name: '关闭' }).click();
    expect(await page.locator('.beside-column').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await page.waitForURL('**/2020-03-11/');
  });

  it('has ids of its own, and links that lead to its own page', async () => {
    const page = await site.open(PAIR, WIDE);
    const column = page.locator('.beside-column');
    await column.waitFor();
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = await column
      .locator('a')
      .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
    expect(hrefs.filter((href) => href.includes('/2020-03-11/#')).length).toBeGreaterThan(0);
    expect(hrefs.filter((href) => href.includes('?'))).toEqual([]);
    await column.locator('.beside-head a').click();
    await page.waitForURL('**/2020-04-15/');
  });

  it('is readable in both appearances and hidden where it has no room', async () => {
    const page = await site.open(PAIR, WIDE);
    await page.locator('.beside-column').waitFor();
    await expectNoBarriers(page, [1280]);
    await page.setViewportSize({ width: 800, height: 800 });
    expect(await page.locator('.beside-column').isVisible()).toBe(false);
  });

  it.each(['2020-03-11', '..', 'topics', 'nowhere'])('is not shown for with=%s', async (id) => {
    const page = await site.open(`2020-03-11/?with=${id}`, WIDE);
    if (/^[a-z]/.test(id)) await page.locator('#ui_status:not(:empty)').waitFor();
    expect(await page.locator('.beside-column').count()).toBe(0);
    if (id === 'nowhere') site.complaints.splice(0);
  });
});
