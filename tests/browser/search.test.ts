import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { barriers, useSite } from '../support/sites/open-site.ts';

const NOTES = `# 组会

## 2021/3/4

### 缓存一致性

目录协议比监听协议扩展得更好，virtualization 的开销另说，vm 也是。

### <img src=x onerror="alert(1)"> 标题

把 \`<script>alert(1)</script>\` 当作文字。

## 2022/5/6

### 网络剪枝

结构化剪枝与 SR-IOV 和 TVM 无关。

![结构](a.png)

${'往下的话。\n\n'.repeat(60)}

**重要**性\`排序\`的 SM 分配
分两行写。

### 图

![](kernelpic.png)

### 末尾

${'还有话。\n\n'.repeat(60)}

kernelpic 是上面的图。
`;

/** A busy machine may take longer than the default. */
const PATIENT = { timeout: 20_000 };

const site = useSite({
  files: {
    'notes/notes.md': NOTES,
    'notes/a.png': { width: 1600, height: 900 },
    'notes/kernelpic.png': { width: 1600, height: 300 },
  },
  env: { BASE_PATH: '/team/notes/' },
});

let page: Page;

beforeEach(async () => {
  page = await site.open();
});

async function ask(query: string): Promise<{ total: number; links: string[] }> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  const results = page.locator('main [data-search-results]');
  await expect.poll(() => results.getAttribute('aria-busy'), PATIENT).toBe('false');
  const links = await results
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { total: Number(await results.getAttribute('data-total')), links };
}

/** Returns the texts that are highlighted on a page. */
function highlightedTexts(on: Page): Promise<string[]> {
  return on.evaluate(() => [...CSS.highlights.values()].flatMap((each) => [...each]).map(String));
}

describe('the search under a base path', () => {
  it.each([
    ['致性', ['/team/notes/2021-03-04/#huan-cun-yi-zhi-xing']],
    ['sriov', ['/team/notes/2022-05-06/#wang-luo-jian-zhi']],
    ['jianzhi', ['/team/notes/2022-05-06/#wang-luo-jian-zhi']],
    ['virtualisation', ['/team/notes/2021-03-04/#huan-cun-yi-zhi-xing']],
    ['协议 2022-05', ['/team/notes/2021-03-04/#huan-cun-yi-zhi-xing']],
    ['魑魅魍魉', []],
    ['剪枝 魑魅', ['/team/notes/2022-05-06/#wang-luo-jian-zhi']],
  ])('answers %s', async (query, links) => {
    expect(await ask(query)).toEqual({ total: links.length, links });
    expect(await page.locator('main [data-search-empty]').isVisible()).toBe(links.length === 0);
  });

  it('shows the query in the title of the page', async () => {
    await ask('致性');
    expect(await page.title()).toMatch(/^致性 · /);
  });

  it('shows markup in notes and queries as text', async () => {
    await ask('<img src=x onerror=alert(1)>');
    expect(await page.locator('main [data-search-results] img').count()).toBe(0);
    expect((await ask('标题')).total).toBe(1);
    expect(await page.locator('main [data-search-results]').textContent()).toContain(
      '<script>alert(1)</script>',
    );
    expect(await page.locator('main [data-search-results] img').count()).toBe(0);
  });

  it('waits until an input method has finished composing', async () => {
    await page.goto(`${site.url}search/`);
    const input = page.locator('main search-panel input');
    await input.evaluate((field: HTMLInputElement) => {
      field.value = '剪';
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    });
    await page.waitForTimeout(300);
    expect(await page.locator('main [data-search-results] a').count()).toBe(0);
    await input.dispatchEvent('compositionend');
    await expect.poll(() => page.locator('main [data-search-results] a').count()).toBe(1);
  });

  it('never replaces a newer answer with an older one', async () => {
    await page.goto(`${site.url}search/`);
    const input = page.locator('main search-panel input');
    for (const query of ['缓', '缓存', '剪', '剪枝', '目录', '网络剪枝']) await input.fill(query);
    const results = page.locator('main [data-search-results]');
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    expect(await results.locator('a').count()).toBe(1);
    expect(await results.textContent()).toContain('网络剪枝');
    expect(new URL(page.url()).searchParams.get('q')).toBe('网络剪枝');
  });

  it('works by keyboard from any page and highlights the match until Escape', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('协议');
    const input = page.locator('#ui_search input');
    await page.locator('#ui_search a[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toMatch(/^ui_hit_/);
    expect(await barriers(page, { within: '#ui_search' })).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2021-03-04/#huan-cun-yi-zhi-xing');
    const highlights = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await expect.poll(highlights).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(highlights).toBe(0);
  });

  it('shows the image of a section and hides it from screen readers', async () => {
    await ask('sriov');
    const image = page.locator('main [data-search-results] img');
    expect(await image.getAttribute('alt')).toBe('');
    await expect
      .poll(() => image.evaluate((it: HTMLImageElement) => it.naturalWidth))
      .toBeGreaterThan(0);
    await ask('致性');
    expect(await image.count()).toBe(0);
  });

  it('shows a notice if the words only occur together in a whole session', async () => {
    await ask('目录 标题');
    const status = page.locator('main [data-search-status]');
    expect(await status.textContent()).toContain('这些会议都提到过');
    await ask('目录 协议');
    expect(await status.textContent()).not.toContain('这些会议都提到过');
  });

  it('opens a hit in a new tab with Ctrl Enter and stays on the page', async () => {
    await page.keyboard.press('/');
    await page.locator('#ui_search[open]').waitFor();
    await page.keyboard.type('协议');
    await page.locator('#ui_search a[role="option"]').first().waitFor();
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    const tab = await opened;
    await tab.waitForURL('**/2021-03-04/#huan-cun-yi-zhi-xing');
    expect(page.url()).toBe(site.url);
    await expect.poll(() => highlightedTexts(tab)).toContain('协议');
  });

  it.each([
    { query: '重要性排序', marked: '重要性排序' },
    { query: 'SM分配', marked: 'SM 分配' },
    { query: '分配分两行', marked: '分配\n分两行' },
  ])('scrolls to $query across markup far down a page', async ({ query, marked }) => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator('main [data-search-results] a').first().click();
    await page.waitForURL('**/2022-05-06/**');
    await expect.poll(() => highlightedTexts(page)).toContain(marked);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = [...CSS.highlights.values()].flatMap((each) => [...each]);
          const top = range instanceof Range ? range.getBoundingClientRect().top : -1;
          return top > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  it('stays in the section that was opened if the match is in another', async () => {
    await ask('kernelpic');
    await page.locator('main .results a[href$="#tu"]').click();
    await page.waitForURL('**/2022-05-06/#tu');
    await expect.poll(() => highlightedTexts(page)).toContain('kernelpic');
    await page.waitForTimeout(300);
    const top = await page.locator('#tu').evaluate((it) => it.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(400);
  });

  it('works offline after its first answer', async () => {
    const loaded = new Set<string>();
    page.on('response', (response) => loaded.add(response.url().replace(/^.*\//, '')));
    await page.goto(`${site.url}search/`);
    const input = page.locator('main search-panel input');
    const results = page.locator('main [data-search-results]');
    await expect.poll(() => results.getAttribute('aria-busy'), PATIENT).toBe('false');
    await input.fill('协议');
    await expect.poll(() => results.locator('a').count(), PATIENT).toBe(1);
    const kinds = ['positions', 'results', 'vocabulary', 'pinyin', 'variants'];
    await expect
      .poll(() => [...loaded].map((name) => name.split('.')[0] ?? ''), PATIENT)
      .toEqual(expect.arrayContaining(kinds));
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    // The browser complains about images that are not loaded ahead, sometimes after the test.
    page.context().removeAllListeners('console');
    await page.context().setOffline(true);
    for (const [query, count] of [
      ['sriov', 1],
      ['jianzhi', 1],
      ['標題', 1],
      ['zzqx', 0],
      ['virtualisation', 1],
    ] as const) {
      await input.fill(query);
      await expect.poll(() => results.getAttribute('aria-busy'), PATIENT).toBe('false');
      await expect
        .poll(() => results.locator('a').count(), { ...PATIENT, message: query })
        .toBe(count);
    }
    // Images and the icon of the site are not loaded ahead.
    expect(failed.filter((url) => !/\.(?:webp|svg)$/.test(url))).toEqual([]);
  });

  it('begins with help and the latest sessions, and is restored when the user comes back', async () => {
    await page.goto(`${site.url}2021-03-04/`);
    await page.keyboard.press('/');
    const dialog = page.locator('#ui_search');
    await dialog.locator('.start a').first().waitFor();
    expect(await dialog.locator('.start a .name').allTextContents()).toEqual([
      '2022年5月6日 星期五',
      '2021年3月4日 星期四',
    ]);
    expect(await barriers(page, { within: '#ui_search' })).toEqual([]);
    await dialog.locator('[data-search-help]').click();
    await dialog.locator('th', { hasText: 'has:image' }).waitFor();
    await dialog.locator('input').fill('2022/5/6');
    await dialog.locator('.results a').nth(1).click();
    await page.waitForURL('**/2022-05-06/**');
    await page.goBack();
    await page.locator('#ui_search[open] .results a').first().waitFor();
    expect(await dialog.locator('input').inputValue()).toBe('2022/5/6');
    expect(await dialog.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    expect(await dialog.getAttribute('open')).toBeNull();
    await page.keyboard.press('/');
    await dialog.locator('.start button', { hasText: '2022/5/6' }).waitFor();
  });

  it('leads to the neighbours of a session and to all keys, unless keys are turned off', async () => {
    await page.goto(`${site.url}2021-03-04/`);
    await page.keyboard.press('j');
    await page.waitForURL('**/2022-05-06/');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/2021-03-04/');
    await page.keyboard.press('?');
    await page.locator('.keys-dialog td', { hasText: '二维码' }).waitFor();
    expect(await barriers(page, { within: '.keys-dialog' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('shortcut-switch input').uncheck();
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    expect(page.url()).toMatch(/2021-03-04\/$/);
  });

  it('announces to screen readers that nothing was found', async () => {
    await ask('魑魅魍魉');
    const announced = page.locator('main [role="status"] :visible');
    expect((await announced.allTextContents()).join('')).toContain('没有');
    await ask('协议');
    const texts = (await announced.allTextContents()).join('');
    expect(texts).toContain('1');
    expect(texts).not.toContain('没有');
  });

  it('moves the focus to the field when the button of further matches vanishes', async () => {
    expect((await ask('vm')).total).toBe(1);
    await page.locator('main button[data-inside]').click();
    await expect.poll(() => page.locator('main .results a').count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it('moves from the hit that has the focus with the arrow keys', async () => {
    const { links } = await ask('2022/5/6');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
    await page.locator('main .results a').nth(1).focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(links[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(links[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  it('closes with Escape and returns the focus', async () => {
    await page.locator('[data-search-open]').focus();
    await page.keyboard.press('Enter');
    await page.locator('#ui_search[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#ui_search').getAttribute('open')).toBeNull();
    expect(
      await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open')),
    ).toBe(true);
  });
});
