import jsqr from 'jsqr';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { barriers, useSite } from '../support/sites/open-site.ts';
import { TEAM_SITE } from '../support/sites/team-site.ts';

const PAGE = 'https://notes.example.org/team/2020-03-18/';
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

const site = useSite(TEAM_SITE);

/** Opens the session in a context that may use the clipboard. */
function open(options: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  return site.open('2020-03-18/', { permissions, ...options, ...(before && { before }) });
}

async function press(page: Page, button: Locator): Promise<void> {
  await page.evaluate(() => document.getElementById('ui_status')?.replaceChildren());
  await button.hover();
  await button.click();
  await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
}

/** Returns the clipboard as another page would paste it. */
async function pasted(page: Page): Promise<{ plain: string; html: string }> {
  const other = await page.context().newPage();
  await other.goto(site.url);
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

it('the copy button of a figure is outside its image on touch screens', async () => {
  const page = await open(PHONE);
  const figures = page.locator('.prose figure[id]:has(img)');
  expect(await figures.count()).toBeGreaterThan(0);
  for (const figure of await figures.all()) {
    const copy = figure.locator('.copy');
    expect(await copy.evaluate((it) => getComputedStyle(it, '::after').content)).not.toContain('#');
    const [button, image] = await Promise.all([
      copy.boundingBox(),
      figure.locator('img').boundingBox(),
    ]);
    const isAbove = (button?.y ?? 0) + (button?.height ?? 0) <= (image?.y ?? 0) + 1;
    const isBelow = (button?.y ?? 0) >= (image?.y ?? 0) + (image?.height ?? 0) - 1;
    expect(isAbove || isBelow).toBe(true);
  }
});

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
  ])('copies the title and the public address of %s', async (_, place, title, address) => {
    const page = await open();
    await press(page, page.locator(`${place} [data-share="copy"]`));
    const { plain, html } = await pasted(page);
    expect(plain).toBe(`${title}\n${PAGE}${address}`);
    const link = await page.evaluate((markup) => {
      const [first] = new DOMParser().parseFromString(markup, 'text/html').links;
      return { href: first?.getAttribute('href'), text: first?.textContent };
    }, html);
    expect(link).toEqual({ href: PAGE + address, text: title });
  });

  it('describes a missing image by its section and time', async () => {
    const page = await open();
    await press(page, page.locator('[data-missing] [data-share="copy"]'));
    expect((await pasted(page)).plain).toMatch(/^Three Paths( 17:00)?\n/);
  });

  it('works without the clipboard API and returns the focus', async () => {
    const page = await open({}, withoutClipboard);
    const button = page.locator('h2 [data-share="copy"]').first();
    await press(page, button);
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    const { plain, html } = await pasted(page);
    expect(plain).toBe(`gVisor & Firecracker <b>\n${PAGE}gvisor-firecracker-b/`);
    expect(html).toContain(`href="${PAGE}gvisor-firecracker-b/"`);
  });

  it('shows a message if the browser does not allow copying', async () => {
    const page = await open({}, () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      document.execCommand = () => false;
    });
    await page.locator('h2 .copy').first().click();
    await page.locator('#ui_status', { hasText: '没能复制' }).waitFor();
  });

  it.each([
    ['with the clipboard API', undefined],
    ['without the clipboard API', withoutClipboard],
  ])('copies the Markdown of the page %s', async (_, before) => {
    const page = await open({}, before);
    const link = page.locator('[data-share="markdown"]');
    expect(await link.textContent()).toMatch(/^\s*复制\s+Markdown\s*$/);
    await press(page, link);
    const { plain } = await pasted(page);
    expect(plain).toMatch(/^## 2020\/3\/18\n[\s\S]*\n## 2020\/3\/18 下午\n[\s\S]*结束。\n/);
    expect(plain).not.toContain('2020/4/1');
  });

  it('is a link to the Markdown without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    const link = page.locator('.share > :visible');
    expect(await link.allInnerTexts()).toEqual(['Markdown']);
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    const response = await page.request.get(address.href);
    expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  });

  it('adds nothing to the text of a heading and does not move it', async () => {
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
    }
  });

  it.each([{}, PHONE])('is no part of the name of a heading', async (options) => {
    const page = await open(options);
    for (const name of ['gVisor & Firecracker <b>', 'Three Paths']) {
      const heading = page.getByRole('heading', { name, exact: true });
      expect(await heading.count()).toBe(1);
      expect(await heading.locator('.copy').count()).toBe(0);
    }
    const levels = await page
      .locator('main [role="heading"]')
      .evaluateAll((all) =>
        all.map(({ ariaLevel, parentElement }) => parentElement?.tagName === `H${ariaLevel}`),
      );
    expect(levels.length).toBeGreaterThan(1);
    expect(levels).not.toContain(false);
  });

  it('is visible and large enough on a touch screen', async () => {
    const page = await open(PHONE);
    for (const button of await page.locator('main :is(h2, h3, figure) > .copy').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(await button.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
    }
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violations in %s',
    async (colorScheme) => {
      for (const options of [{}, PHONE]) {
        const page = await open({ ...options, colorScheme });
        await page.locator('h2 .copy').first().focus();
        expect(await barriers(page, { within: 'main' })).toEqual([]);
      }
    },
  );
});

describe('sharing on a phone', () => {
  const sent = (page: Page) =>
    page.evaluate(() => JSON.parse(document.body.dataset['sent'] ?? 'null') as unknown);

  it('passes the page to the system’s share sheet, and a topic once it is copied', async () => {
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
  });

  it('copies if the system has no share sheet', async () => {
    const page = await open(PHONE);
    await page.locator('.title [data-share="send"]').tap();
    await page.locator('#ui_status', { hasText: '已复制' }).waitFor();
    expect((await pasted(page)).plain).toContain(PAGE);
  });
});

describe('the keyboard shortcuts of a session', () => {
  it('copy the link of the section being read with y, or of the page at its top', async () => {
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
  });

  it('do nothing while they are switched off', async () => {
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
  });

  it('leave typing in a field and Ctrl Y to the browser', async () => {
    const page = await open();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('/');
    await page.locator('#ui_search[open]').waitFor();
    await page.keyboard.type('yq');
    expect(await page.locator('#ui_search input').inputValue()).toBe('yq');
    expect(await page.locator('#ui_status').textContent()).toBe('');
    expect(await page.locator('dialog.qr').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('show a QR code with q in %s', async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 1920, height: 1080 } });
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
    expect(await barriers(page, { within: 'dialog.qr' })).toEqual([]);
    await dialog.locator('button').first().click();
    await dialog.locator('button', { hasText: '已复制' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.qr').count()).toBe(0);
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('offer the QR code of a topic after copying on a small screen', async () => {
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

it('a session without scripts shows no copy and share buttons', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.copy').count()).toBe(0);
  expect(await page.locator('.share button:visible').count()).toBe(0);
});
