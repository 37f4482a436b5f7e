import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve/static-server.ts';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { useBrowser } from '../support/sites/open-site.ts';
import { buildSite, runCommand, temporaryFolder } from '../support/sites/site.ts';

const TLB = 'The IOTLB keeps translations of the IOMMU near the device.';
const CUT = '先训练再剪枝，最后微调，精度只降了一点。';
const ASK = 'Who measures the cold start of the functions next week?';
const LONG = Array.from({ length: 60 }, (_, index) => `line ${index}`).join('\n\n');

const BEFORE = `# Notes

## 2020/4/1

### 网络剪枝 (Pruning)

${LONG}

### Deleted

Nobody will ever want to read about this again.

## 2020/3/25

### Merged away

${LONG}

## 2020/3/18

### Serverless

${ASK}

## 2020/3/11

### Results

${TLB}

### Results

${CUT}

${LONG}

### IOTLB

The cache of the unit for addresses of pages, drawn on the board by hand.

### Old name

${LONG} renamed

### Left

The left half of what becomes one.

### Right

The right half of what becomes one.
`;

const AFTER = `# Notes

## 2020/4/1

### 网络剪枝 (Pruning)

${LONG}

## 2020/3/26

### Merged away

${LONG}

## 2020/3/18

### Serverless

${ASK}

### IOTLB

The cache of the unit for addresses of pages, drawn on the board by hand.

## 2020/3/11

### Results

${CUT}

${LONG}

### Results

${TLB}

### New name

${LONG} renamed

### Left

The left half of what becomes one.

The right half of what becomes one.
`;

const connection = useBrowser();
let server: RunningServer;
let report: string;
let check: string;

beforeAll(async () => {
  const folder = await temporaryFolder();
  const env = { ...siteEnvironment(folder), BASE_PATH: '/team/' };
  await writeFiles(folder, { 'notes/n.md': BEFORE });
  expect(await runCommand('anchors', { env })).toMatchObject({ code: 0 });
  await writeFile(join(folder, 'notes/n.md'), AFTER);
  // Old links work before the ledger is updated, and the check reports what is lost.
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  check = (await runCommand('check', { env: { ...env, SITE_LANGUAGE: 'en' } })).output;
  report = (await runCommand('anchors', { env: { ...env, SITE_LANGUAGE: 'en' } })).output;
  server = await serveFolder(env.OUT_DIR, { port: 0, basePath: '/team/' });
});

afterAll(() => server?.close());

function open(path = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return connection.open(server.url + path, options);
}

/** Returns the heading at the top of the window and the text of the block after it. */
function landed(page: Page): Promise<{ heading: string; next: string } | null> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)')];
    const top = headings.find((heading) => heading.matches(':is(:target, :has(> :target))'));
    const y = top?.getBoundingClientRect().y ?? -1;
    if (top === undefined || y < 0 || y > innerHeight) return null;
    return {
      heading: top.textContent.trim(),
      next: top.nextElementSibling?.textContent.trim() ?? '',
    };
  });
}

/** Matches the address of the script that looks for the section an unknown fragment means. */
const MISSING_FRAGMENT = expect.stringContaining('missing-fragment');

function loadedScripts(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
}

describe('an old link', () => {
  it.each([
    ['a renamed heading', '2020-03-11/#old-name', '/2020-03-11/#old-name', 'New name', 'line 0'],
    ['the first of two', '2020-03-11/#results', '/2020-03-11/#results', 'Results', TLB],
    ['the second of two', '2020-03-11/#results-2', '/2020-03-11/#results-2', 'Results', CUT],
    ['a merged heading', '2020-03-11/#right', '/2020-03-11/#right', 'Left', 'The left half'],
    [
      'a moved section',
      '2020-03-11/#iotlb',
      '/2020-03-18/#iotlb',
      'IOTLB',
      'The cache of the unit',
    ],
    [
      'a corrected date',
      '2020-03-25/?q=1#merged-away',
      '/2020-03-26/?q=1#merged-away',
      'Merged away',
      'line 0',
    ],
    ['a moved topic’s page', '2020-03-11/iotlb/', '/2020-03-18/#iotlb', 'IOTLB', 'The cache'],
  ])('to %s leads to its section', async (_, link, address, heading, next) => {
    const page = await open(link);
    await page.waitForURL(`**/team${address}`);
    await expect
      .poll(() => landed(page))
      .toMatchObject({ heading, next: expect.stringContaining(next) });
    expect(await page.locator('#ui_status').textContent()).toBe('');
  });

  it('adds no entry to the history', async () => {
    const page = await open();
    for (const link of ['2020-03-11/#iotlb', '2020-03-25/#merged-away']) {
      await page.evaluate((url) => location.assign(url), server.url + link);
      await expect.poll(() => landed(page)).not.toBeNull();
      await page.goBack();
      await page.waitForURL(server.url);
    }
  });

  it('works on a page that is already open', async () => {
    const page = await open('2020-03-11/');
    await page.evaluate(() => location.assign('#iotlb'));
    await page.waitForURL('**/2020-03-18/#iotlb');
  });

  it.each([
    ['%E7%BD%91%E7%BB%9C%E5%89%AA%E6%9E%9D-pruning', ''],
    ['网络剪枝-pruning', ''],
    ['Wang-Luo-Jian-Zhi-Pruning', ''],
    ['网络的剪枝', '没有找到 #网络的剪枝，已跳到最接近的“网络剪枝 (Pruning)”'],
  ])('with the fragment %s leads to the closest heading', async (fragment, notice) => {
    const page = await open(`2020-04-01/#${fragment}`);
    await page.waitForURL('**/2020-04-01/#wang-luo-jian-zhi-pruning');
    await expect.poll(() => landed(page)).toMatchObject({ heading: '网络剪枝 (Pruning)' });
    await expect.poll(() => page.locator('#ui_status').textContent()).toBe(notice);
  });

  it.each([
    ['deleted', '没有找到 #deleted，这一节可能已经删除'],
    ['fig_gone', ''],
    ['fn_9', ''],
    ['%FF', '没有找到 #%FF，这一节可能已经删除'],
  ])('to the unknown #%s stays at the top of the page', async (fragment, notice) => {
    const page = await open(`2020-04-01/#${fragment}`);
    await expect.poll(() => loadedScripts(page)).toContainEqual(MISSING_FRAGMENT);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator('#ui_status').textContent()).toBe(notice);
  });

  it('works without scripts', async () => {
    const plain = await open('2020-03-25/', { javaScriptEnabled: false });
    await plain.waitForURL('**/2020-03-26/');
    await plain.goto(`${server.url}2020-03-11/#iotlb`);
    const link = plain.locator('.moved a:visible');
    expect(await link.textContent()).toBe('IOTLB · 2020年3月18日 星期三');
    await link.click();
    await plain.waitForURL('**/2020-03-18/#iotlb');
    await plain.goto(`${server.url}2020-03-11/`);
    expect(await plain.locator('.moved').isVisible()).toBe(false);
  });
});

describe('a current link', () => {
  it('loads no script to find its section', async () => {
    const page = await open('2020-03-11/#results');
    await page.waitForLoadState('networkidle');
    expect(await loadedScripts(page)).not.toContainEqual(MISSING_FRAGMENT);
  });
});

describe('the commands after an edit', () => {
  it('report every anchor that has moved', () => {
    expect(report.split('\n').slice(0, 5)).toEqual([
      'moved  2020-03-11#iotlb → 2020-03-18#iotlb',
      'renamed  2020-03-11#old-name → 2020-03-11#new-name',
      'merged  2020-03-11#right → 2020-03-11#left',
      'session moved  2020-03-25 → 2020-03-26',
      'lost  2020-04-01#deleted "Deleted", likely successor: 2020-04-01',
    ]);
    expect(check).toContain(
      'n.md:3:1  error  the section of the published link 2020-04-01#deleted no longer exists',
    );
    expect(check).toContain('1 error,');
  });
});
