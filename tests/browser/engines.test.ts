import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve/static-server.ts';
import { buildOnce } from '../support/sites/built-site.ts';
import type { EnginePage } from '../support/browsers/engine-page.ts';
import { findEngines } from '../support/browsers/engines.ts';
import { LONG_SITE } from '../support/sites/long-site.ts';

let server: RunningServer;
beforeAll(async () => {
  const { dist } = await buildOnce(LONG_SITE);
  server = await serveFolder(dist, { port: 0, basePath: '/' });
});
afterAll(() => server?.close());

const engines = process.platform === 'linux' ? findEngines() : [];

const missing = ['Firefox', 'WebKit'].filter((each) => engines.every(({ name }) => name !== each));

describe.runIf(missing.length > 0).each(missing)('%s', () => {
  it.skip('is not on this machine and cannot be installed here', () => {});
});

describe.each(engines)('$name', ({ open }) => {
  let page: EnginePage;
  beforeAll(async () => {
    page = await open();
    await page.resize(1280, 800);
  });
  afterAll(() => page?.close());

  it('opens a folded year at the month that a link of the calendar leads to', async () => {
    await page.goto(server.url);
    expect(
      await page.evaluate(() => document.querySelectorAll('.year details:not([open])').length),
    ).toBe(1);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.calendar a[href="/2018-03-01/"]')?.focus(),
    );
    await page.goto(`${server.url}#ui_month_2018-03`);
    await expect
      .poll(() =>
        page.evaluate(() => document.getElementById('ui_month_2018-03')?.checkVisibility()),
      )
      .toBe(true);
  });

  it('paints no letters over each other beside Chinese', async () => {
    await page.goto(`${server.url}2020-03-18/`);
    await page.evaluate(() => {
      const text = '3月18日从1bit到16bit';
      // The letters of the second line are in boxes of their own, between which no space is inserted.
      const apart = Array.from(text, (letter) => {
        const box = document.createElement('span');
        box.textContent = letter;
        return box;
      });
      const sample = document.createElement('div');
      sample.className = 'sample';
      for (const content of [[text], apart]) {
        const line = document.createElement('p');
        line.append(...content);
        sample.append(line);
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        .sample { position: fixed; inset: 0; z-index: 9; background: #fff; color: #000 }
        .sample { font-size: 60px; line-height: 100px; white-space: nowrap }
        .sample span { display: inline-block }
      `);
      document.adoptedStyleSheets.push(sheet);
      document.body.append(sample);
    });
    const image = await page.screenshot();
    const letters = await inkedParts(image, { top: 100, height: 100 });
    expect(letters).toBeGreaterThan(12);
    expect(await inkedParts(image, { top: 0, height: 100 })).toBe(letters);
  });

  it('sets English headings in the face of the text', async () => {
    await page.goto(`${server.url}2020-03-18/`);
    const widths = await page.evaluate(() => {
      const heading = document.querySelector<HTMLElement>('h2[lang="en"]');
      const widthIn = (language: string) => {
        if (heading === null) return 0;
        heading.lang = language;
        heading.style.inlineSize = 'max-content';
        return heading.getBoundingClientRect().width;
      };
      return [widthIn('en'), widthIn('zh-CN')];
    });
    expect(widths[0]).toBeGreaterThan(100);
    expect(widths[0]).toBe(widths[1]);
  });

  it('does not scroll sideways in a narrow window', async () => {
    await page.resize(500, 800);
    await page.goto(`${server.url}2020-03-18/`);
    const overflow = await page.evaluate(() => {
      scrollTo(100, 0);
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth - clientWidth, scrollX];
    });
    await page.resize(1280, 800);
    expect(overflow).toEqual([0, 0]);
  });

  it('searches with the keyboard and follows a hit', async () => {
    await page.goto(`${server.url}2020-03-25/`);
    await page.press('/');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('#ui_search input')))
      .toBe(true);
    for (const letter of 'bit') await page.press(letter);
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('#ui_search .results a').length))
      .toBeGreaterThan(0);
    await page.press('Enter');
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/2020-03-18/');
  });

  it('pages through the images with the keys of a presenter', async () => {
    await page.goto(`${server.url}2020-03-18/`);
    await page.evaluate(() => document.querySelector<HTMLElement>('main figure a')?.click());
    const first = 'fig_snipaste-2020-03-18-16-43-06';
    const shown = () =>
      page.evaluate(() => document.querySelector('.pswp--open') && location.hash.slice(1));
    await expect.poll(shown).toBe(first);
    await page.press('PageDown');
    await expect.poll(shown).toBe('fig_snipaste-2020-03-18-16-50-03');
    await page.press('Home');
    await expect.poll(shown).toBe(first);
    await page.press(' ');
    await expect.poll(shown).toBe('fig_snipaste-2020-03-18-16-50-03');
    await page.press('PageUp');
    await expect.poll(shown).toBe(first);
    // An image of 700 pixels fills the window.
    const width = await page.evaluate(
      () => document.querySelector('.pswp__img')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeGreaterThan(1100);
    await page.press('y');
    await expect
      .poll(() => page.evaluate(() => document.getElementById('ui_status')?.textContent))
      .not.toBe('');
    await page.press('End');
    await expect.poll(shown).not.toBe(first);
    const last = await shown();
    await page.press('Escape');
    await expect.poll(() => page.evaluate(() => document.querySelector('.pswp'))).toBeNull();
    // The image that was shown last is in view when the browser has restored its scroll position.
    await setTimeout(500);
    const [figure, isInView] = await page.evaluate(() => {
      const { activeElement } = document;
      const { top = -1, bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
      return [activeElement?.closest('figure')?.id, top >= 0 && bottom <= innerHeight + 1];
    });
    expect([figure, isInView]).toEqual([last, true]);
  });
});

/** Counts the parts of a line that are separated by columns without ink. */
async function inkedParts(
  image: Buffer,
  { top, height }: { top: number; height: number },
): Promise<number> {
  const { width } = await sharp(image).metadata();
  const line = sharp(image).extract({ left: 0, top, width, height }).greyscale();
  const pixels = await line.raw().toBuffer();
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (_row, y) => pixels[y * width + x] ?? 255).some(
      (value) => value < 128,
    ),
  );
  return columns.filter((inked, x) => inked && columns[x - 1] !== true).length;
}
