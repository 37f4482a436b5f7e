import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import jsqr from 'jsqr';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { writeImage } from '../support/images.ts';
import { buildSite, temporaryFolder } from '../support/site.ts';

const NOTES = `# 组会

## 2020/3/18

### gVisor & Firecracker <b>

${'一段话。\n\n'.repeat(40)}

![](Snipaste_2020-03-18_16-43-06.png)

![IOTLB 的结构](Snipaste_2020-03-18_16-50-03.png)

#### Three Paths

${'另一段话。\n\n'.repeat(40)}

![](gone_2020-03-18_17-00-00.png)

## 2020/3/18 下午

### X-Dragon

结束。
`;

const SITE_URL = 'https://notes.example.org';
const PAGE = `${SITE_URL}/team/2020-03-18/`;
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'notes'));
  await writeFile(join(folder, 'notes/notes.md'), NOTES);
  for (const time of ['16-43-06', '16-50-03']) {
    const path = join(folder, `imgs/Snipaste_2020-03-18_${time}.png`);
    await writeImage(path, { width: 1600, height: 900 });
  }
  const env = {
    NOTES_DIR: join(folder, 'notes'),
    IMGS_DIR: join(folder, 'imgs'),
    OUT_DIR: join(folder, 'dist'),
    BASE_PATH: '/team/',
    SITE_URL,
  };
  expect(await buildSite(env)).toMatchObject({ code: 0 });
  server = await serveFolder(env.OUT_DIR, { port: 0, basePath: '/team/' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the session; `before` runs in the page before its own scripts. */
async function open(options: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
  const context = await browser.newContext(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(`${server.url}2020-03-18/`);
  return page;
}

async function press(page: Page, button: Locator): Promise<void> {
  await page.evaluate(() => document.getElementById('ui_status')?.replaceChildren());
  await button.hover();
  await button.click();
  await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
}

/** What was copied, as another page would paste it. */
async function pasted(page: Page): Promise<{ plain: string; html: string }> {
  const other = await page.context().newPage();
  await other.goto(server.url);
  await other.bringToFront();
  const found = await other.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { plain: await text('text/plain'), html: await text('text/html') };
  });
  await other.close();
  return found;
}

function withoutClipboard(): void {
  Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
}

describe('a copy button', () => {
  it.each([
    ['a topic', '#gvisor-firecracker-b', 'gVisor & Firecracker <b>', 'gvisor-firecracker-b/'],
    ['a deeper section', '#three-paths', 'Three Paths', '#three-paths'],
    ['a further date heading', '[id="2020-3-18-xia-wu"]', '2020/3/18 下午', '#2020-3-18-xia-wu'],
    [
      'a figure without words',
      '#fig_snipaste-2020-03-18-16-43-06',
      '“gVisor & Firecracker <b>”的截图，16:43',
      '#fig_snipaste-2020-03-18-16-43-06',
    ],
    [
      'a figure with a caption',
      '#fig_snipaste-2020-03-18-16-50-03',
      'IOTLB 的结构',
      '#fig_snipaste-2020-03-18-16-50-03',
    ],
    ['the page', '.title', '2020年3月18日 星期三', ''],
  ])('copies the words and the public address of %s', async (_, place, title, address) => {
    const page = await open();
    await press(page, page.locator(`${place} [data-share="copy"]`));
    const { plain, html } = await pasted(page);
    expect(plain).toBe(`${title}\n${PAGE}${address}`);
    const link = await page.evaluate((markup) => {
      const [first] = new DOMParser().parseFromString(markup, 'text/html').links;
      return { href: first?.getAttribute('href'), text: first?.textContent };
    }, html);
    expect(link).toEqual({ href: PAGE + address, text: title });
    await page.context().close();
  });

  it('names a missing image by section and time', async () => {
    const page = await open();
    await press(page, page.locator('[data-missing] [data-share="copy"]'));
    expect((await pasted(page)).plain).toMatch(/^Three Paths( 17:00)?\n/);
    await page.context().close();
  });

  it('works where a page gets no clipboard, and gives the focus back', async () => {
    const page = await open({}, withoutClipboard);
    const button = page.locator('h2 [data-share="copy"]').first();
    await press(page, button);
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    const { plain, html } = await pasted(page);
    expect(plain).toBe(`gVisor & Firecracker <b>\n${PAGE}gvisor-firecracker-b/`);
    expect(html).toContain(`href="${PAGE}gvisor-firecracker-b/"`);
    await page.context().close();
  });

  it('says so where the browser copies in no way', async () => {
    const page = await open({}, () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      document.execCommand = () => false;
    });
    await page.locator('h2 .copy').first().click();
    await page.locator('#ui_status', { hasText: '不让复制' }).waitFor();
    await page.context().close();
  });

  it('is no part of the heading’s text, and moves nothing', async () => {
    const places = (page: Page) =>
      page
        .locator('main :is(h1, h2, h3, p, figure)')
        .evaluateAll((all) =>
          all.map((each) => [each.textContent, each.getBoundingClientRect().toJSON()]),
        );
    for (const options of [{}, PHONE]) {
      const [scripted, plain] = [
        await open(options),
        await open({ ...options, javaScriptEnabled: false }),
      ];
      const inHeadings = (all: Awaited<ReturnType<typeof places>>) => JSON.stringify(all.slice(2));
      expect(inHeadings(await places(scripted))).toBe(inHeadings(await places(plain)));
      await scripted.context().close();
      await plain.context().close();
    }
  });

  it('is seen and large enough where nothing hovers', async () => {
    const page = await open(PHONE);
    for (const button of await page.locator('main :is(h2, h3, figure) > .copy').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await button.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
    }
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has no barriers in %s', async (colorScheme) => {
    for (const options of [{}, PHONE]) {
      const page = await open({ ...options, colorScheme });
      await page.locator('h2 .copy').first().focus();
      const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
      const { violations } = await axe.include('main').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.context().close();
    }
  });
});

describe('on a phone', () => {
  const sent = (page: Page) =>
    page.evaluate(() => JSON.parse(document.body.dataset['sent'] ?? 'null') as unknown);

  it('hands the page to the system, and a topic after it is copied', async () => {
    const page = await open(PHONE, () => {
      navigator.share = async (data) => {
        document.body.dataset['sent'] = JSON.stringify(data);
      };
    });
    await page.locator('.title [data-share="send"]').tap();
    const title = '2020年3月18日 星期三';
    await expect.poll(() => sent(page)).toEqual({ title, text: title, url: PAGE });
    await page.locator('h2 .copy').first().tap();
    await page.locator('#ui_status button', { hasText: '分享' }).tap();
    await expect
      .poll(() => sent(page))
      .toMatchObject({ title: 'gVisor & Firecracker <b>', url: `${PAGE}gvisor-firecracker-b/` });
    await page.context().close();
  });

  it('copies where the system sends nothing', async () => {
    const page = await open(PHONE);
    await page.locator('.title [data-share="send"]').tap();
    await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
    expect((await pasted(page)).plain).toContain(PAGE);
    await page.context().close();
  });
});

describe('by keys', () => {
  it('copies the link of the section being read with y, at the top that of the page', async () => {
    const page = await open();
    await page.keyboard.press('y');
    await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
    expect((await pasted(page)).plain).toContain(`\n${PAGE}`);
    await page.locator('#three-paths').evaluate((heading) => heading.scrollIntoView());
    await page.locator('contents-follow [aria-current][href="#three-paths"]').waitFor();
    await page.keyboard.press('y');
    await expect
      .poll(async () => (await pasted(page)).plain)
      .toBe(`Three Paths\n${PAGE}#three-paths`);
    await page.context().close();
  });

  it('does nothing by single keys that were switched off, until they are on again', async () => {
    const page = await open();
    const box = page.getByRole('checkbox', { name: '快捷键' });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await page.reload();
    expect(await box.isChecked()).toBe(false);
    for (const key of ['y', 'q', '/']) await page.keyboard.press(key);
    expect(await page.locator('#ui_status').textContent()).toBe('');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('#ui_search[open]').waitFor();
    await page.keyboard.press('Escape');
    await box.check();
    await page.reload();
    await page.keyboard.press('q');
    await page.locator('dialog[open]').waitFor();
    await page.context().close();
  });

  it('types y and q in a field, and leaves Ctrl Y to the browser', async () => {
    const page = await open();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('/');
    await page.locator('#ui_search[open]').waitFor();
    await page.keyboard.type('yq');
    expect(await page.locator('#ui_search input').inputValue()).toBe('yq');
    expect(await page.locator('#ui_status').textContent()).toBe('');
    expect(await page.locator('dialog.qr').count()).toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('shows a QR code with q, in %s', async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 1920, height: 1080 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const button = page.locator('h2 .copy').first();
    await button.focus();
    await page.locator('#three-paths').evaluate((heading) => heading.scrollIntoView());
    await page.locator('contents-follow [aria-current][href="#three-paths"]').waitFor();
    await page.keyboard.press('q');
    const dialog = page.locator('dialog.qr[open]');
    await dialog.waitFor();
    expect(await decode(await dialog.screenshot())).toBe(`${PAGE}#three-paths`);
    expect(await dialog.locator('h2').textContent()).toBe('Three Paths');
    expect(await dialog.textContent()).toContain(`${PAGE}#three-paths`);
    // A code is read from ten times its width away: 60 cm for a room, on an image 1.5 m wide.
    expect((await dialog.locator('svg').boundingBox())?.width).toBeGreaterThan(1920 * 0.38);
    const { violations } = await new AxeBuilder({ page }).include('dialog.qr').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.locator('button').first().click();
    await dialog.locator('button', { hasText: '已复制' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.qr').count()).toBe(0);
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the code of a topic by the offer after copying, on a small screen', async () => {
    const page = await open({ viewport: { width: 360, height: 640 } });
    const button = page.locator('h2 .copy').first();
    await press(page, button);
    await page.locator('#ui_status button').click();
    const dialog = page.locator('dialog.qr[open]');
    await dialog.waitFor();
    expect(await decode(await dialog.screenshot())).toBe(`${PAGE}gvisor-firecracker-b/`);
    const box = await dialog.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
    await dialog.locator('button', { hasText: '关闭' }).click();
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

async function decode(image: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(image)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data);
  return jsqr(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

it('shows no button where scripts don’t run', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.copy').count()).toBe(0);
  expect(await page.locator('.share').isVisible()).toBe(false);
  await page.context().close();
});
