import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const NOTES = `# 组会

## 2021/3/4

### 缓存一致性

目录协议比监听协议扩展得更好，virtualization 的开销另说。

### <img src=x onerror="alert(1)"> 标题

把 \`<script>alert(1)</script>\` 当作文字。

## 2022/5/6

### 网络剪枝

结构化剪枝与 SR-IOV 无关。
`;

let browser: Browser;
let server: RunningServer;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/notes.md'), NOTES);
  const OUT_DIR = join(folder, 'dist');
  const env = { NOTES_DIR: join(folder, 'notes'), OUT_DIR, BASE_PATH: '/team/notes/' };
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  server = await serveFolder(OUT_DIR, { port: 0, basePath: '/team/notes/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  complaints.length = 0;
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(request.url());
  });
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function ask(query: string): Promise<{ total: number; links: string[] }> {
  await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
  const results = page.locator('main [data-search-results]');
  await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
  const links = await results
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { total: Number(await results.getAttribute('data-total')), links };
}

describe('the search, under a base path and the policy of a host', () => {
  it.each([
    ['致性', ['/team/notes/2021-03-04/#huan-cun-yi-zhi-xing']],
    ['sriov', ['/team/notes/2022-05-06/#wang-luo-jian-zhi']],
    ['jianzhi', ['/team/notes/2022-05-06/#wang-luo-jian-zhi']],
    ['virtualisation', ['/team/notes/2021-03-04/#huan-cun-yi-zhi-xing']],
    ['协议 2022-05', []],
    ['魑魅魍魉', []],
    ['剪枝 魑魅', []],
  ])('answers %s', async (query, links) => {
    expect(await ask(query)).toEqual({ total: links.length, links });
    expect(await page.locator('main [data-search-empty]').isVisible()).toBe(links.length === 0);
  });

  it('shows markup of notes and query as text', async () => {
    await ask('<img src=x onerror=alert(1)>');
    expect(await page.locator('main [data-search-results] img').count()).toBe(0);
    expect((await ask('标题')).total).toBe(1);
    expect(await page.locator('main [data-search-results]').textContent()).toContain(
      '<script>alert(1)</script>',
    );
    expect(await page.locator('main [data-search-results] img').count()).toBe(0);
  });

  it('waits while an input method composes', async () => {
    await page.goto(`${server.url}search/`);
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

  it('never lets an older answer replace a newer one', async () => {
    await page.goto(`${server.url}search/`);
    const input = page.locator('main search-panel input');
    for (const query of ['缓', '缓存', '剪', '剪枝', '目录', '网络剪枝']) await input.fill(query);
    const results = page.locator('main [data-search-results]');
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    expect(await results.locator('a').count()).toBe(1);
    expect(await results.textContent()).toContain('网络剪枝');
    expect(new URL(page.url()).searchParams.get('q')).toBe('网络剪枝');
  });

  it('is led by keys from any page, and marks the words where it lands until Escape', async () => {
    await page.goto(server.url);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('协议');
    const input = page.locator('#ui_search input');
    await page.locator('#ui_search a[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toMatch(/^ui_hit_/);
    const { violations } = await new AxeBuilder({ page }).include('#ui_search').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2021-03-04/#huan-cun-yi-zhi-xing');
    const marked = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await expect.poll(marked).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(marked).toBe(0);
  });

  it('closes with Escape and gives the focus back', async () => {
    await page.goto(server.url);
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
