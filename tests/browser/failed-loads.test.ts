import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { useSite } from '../support/sites/open-site.ts';
import { TEAM_SITE } from '../support/sites/team-site.ts';

// What a reader sees when files of the site don't load: without a network, or on a page that was opened
// before a new site was published.

const site = useSite(TEAM_SITE);

const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'a dropped connection': (route) => route.abort('connectionreset'),
  'status 404': (route) => route.fulfill({ status: 404, body: 'gone' }),
  'status 500': (route) => route.fulfill({ status: 500, body: 'broken' }),
  'a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
};

/** `npm run test:faults` combines all files with all failures. */
const ALL_FAULTS = process.env['ALL_FAULTS'] === '1';

let scenes = 0;
afterAll(() =>
  console.log(`${scenes} scenes of files that do not load, all shown, none unhandled`),
);

/**
 * Ends a scene. The browser may only have logged its own messages about requests, and about the
 * styles with which it shows an image alone.
 */
async function endScene(page: Page): Promise<void> {
  scenes += 1;
  await page.goto('about:blank');
  const expected = /Failed to load resource|net::ERR_|Applying inline style/;
  expect(site.complaints.splice(0).filter((text) => !expected.test(text))).toEqual([]);
}

/** Makes requests for these addresses fail until the returned function is called. */
async function fail(page: Page, paths: RegExp, failure: string): Promise<() => Promise<void>> {
  await page.route(paths, (route) => FAILURES[failure]?.(route));
  return () => page.unroute(paths);
}

/**
 * Opens the search page while requests for these addresses fail. A query that is typed before its
 * script has loaded would be lost.
 */
async function openSearch(paths: RegExp, failure: string) {
  const page = await site.open();
  const recover = await fail(page, paths, failure);
  await page.goto(`${site.url}search/`);
  const ready = page.locator('main [data-search-results][aria-busy="false"]');
  await ready.waitFor({ state: 'attached' });
  const ask = async (query: string) => {
    await page.locator('main [name="q"]').fill(query);
    await ready.waitFor({ state: 'attached' });
  };
  return { page, recover, ask };
}

describe('the search without a file of its index', () => {
  const kinds = ['catalogue.json', 'catalogue', 'vocabulary', 'positions', 'results'];
  const failures = Object.keys(FAILURES);
  const cases = kinds.flatMap((kind, row) =>
    failures
      .filter((_, column) => ALL_FAULTS || row % failures.length === column)
      .map((failure) => ({ kind, failure })),
  );

  it.each(cases)(
    'says that $kind did not load with $failure, and recovers',
    async ({ kind, failure }) => {
      const names = readdirSync(join(site.built.dist, 'search/data'));
      const isKind = (name: string) =>
        kind.endsWith('.json')
          ? name === kind
          : name.startsWith(`${kind}.`) && !name.endsWith('.json');
      expect(names.filter(isKind)).not.toEqual([]);
      const paths = kind.endsWith('.json')
        ? /catalogue\.json$/
        : new RegExp(`search/data/${kind}\\.(?!json)`);
      const { page, recover, ask } = await openSearch(paths, failure);
      await ask('gVisor');
      const status = page.locator('main [data-search-status]');
      await expect.poll(() => status.textContent()).toContain('没有加载成功');
      expect(await page.locator('main [data-search-empty]').isHidden()).toBe(true);
      await recover();
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect.poll(() => page.locator('main .results a').count()).toBeGreaterThan(0);
      expect(await status.textContent()).not.toContain('没有加载成功');
      await endScene(page);
    },
  );

  it('reports a failure once, however often it tries again', async () => {
    const { page, ask } = await openSearch(/search\/data\//, 'status 404');
    await ask('gVisor');
    const status = page.locator('main [data-search-status]');
    await expect.poll(() => status.textContent()).toContain('没有加载成功');
    let requests = 0;
    page.on('request', () => (requests += 1));
    await status.evaluate((element) => {
      const count = () => element.setAttribute('data-changed', '');
      new MutationObserver(count).observe(element, { childList: true, characterData: true });
    });
    for (const times of [1, 2]) {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect.poll(() => requests).toBeGreaterThanOrEqual(times);
    }
    await page.waitForLoadState('networkidle');
    expect(await status.getAttribute('data-changed')).toBeNull();
    await endScene(page);
  });

  it.runIf(ALL_FAULTS)('tries again by itself', async () => {
    const { page, recover, ask } = await openSearch(/search\/data\//, 'status 404');
    await ask('gVisor');
    const status = page.locator('main [data-search-status]');
    await expect.poll(() => status.textContent()).toContain('没有加载成功');
    await recover();
    await expect.poll(() => page.locator('main .results a').count()).toBeGreaterThan(0);
    await endScene(page);
  });
});

describe('a page whose scripts don’t load on first use', () => {
  const session = '2020-03-18/';
  const isScript = /\/assets\/.*\.js$/;
  const uses: {
    use: string;
    path?: string;
    act: (page: Page) => Promise<unknown>;
    follows?: RegExp;
  }[] = [
    {
      use: 'the search link',
      act: (page) => page.locator('[data-search-open]').first().click(),
      follows: /\/search\/$/,
    },
    { use: '/', act: (page) => page.keyboard.press('/'), follows: /\/search\/$/ },
    { use: 'Control K', act: (page) => page.keyboard.press('Control+k'), follows: /\/search\/$/ },
    {
      use: 'a figure',
      act: (page) => page.locator('main a[data-width]').first().click(),
      follows: /\/assets\/.*\.(?:webp|avif|png)$/,
    },
    { use: 'y', act: (page) => page.keyboard.press('y') },
    { use: 'q', act: (page) => page.keyboard.press('q') },
    { use: 'j', act: (page) => page.keyboard.press('j') },
    { use: '?', act: (page) => page.keyboard.press('?') },
    {
      use: 'the button of a heading',
      act: (page) => page.locator('.prose [data-share]').first().click({ force: true }),
    },
    {
      use: 'the button of a code block',
      path: 'reading/',
      act: (page) => page.locator('.code button').last().click({ force: true }),
    },
  ];

  it.each(uses)('says so without a network: $use', async ({ path = session, act }) => {
    const page = await site.open(path);
    await page.waitForLoadState('networkidle');
    await fail(page, /.*/, 'a dropped connection');
    await act(page);
    await expect.poll(() => page.locator('#ui_status').textContent()).toContain('没有加载成功');
    expect(page.url()).toContain(path);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await endScene(page);
  });

  it.each(uses.filter(({ follows }) => ALL_FAULTS || follows !== undefined))(
    'follows the link, if there is one, after a new site was published: $use',
    async ({ path = session, act, follows }) => {
      const page = await site.open(path);
      await page.waitForLoadState('networkidle');
      await fail(page, isScript, 'status 404');
      await act(page);
      if (follows === undefined) {
        await expect.poll(() => page.locator('#ui_status').textContent()).toContain('没有加载成功');
      } else await expect.poll(() => page.url()).toMatch(follows);
      await endScene(page);
    },
  );

  it('shows no message about code that it can do without', async () => {
    const page = await site.open(session);
    await fail(page, isScript, 'status 404');
    await page.evaluate(() => (location.hash = '#nowhere'));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#ui_status').textContent()).toBe('');
    await endScene(page);
  });

  it('says so on the search page', async () => {
    const page = await site.open();
    await fail(page, /\/assets\/search-panel.*\.js$/, 'status 404');
    await page.goto(`${site.url}search/?q=gVisor`);
    await expect.poll(() => page.locator('#ui_status').textContent()).toContain('没有加载成功');
    await endScene(page);
  });
});
