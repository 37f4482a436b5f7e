import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { type RunningCommand, startServer } from '../support/sites/dev-server.ts';
import { writeImage } from '../support/images.ts';
import { useBrowser } from '../support/sites/open-site.ts';
import { rawRequest } from '../support/raw-request.ts';
import { runCommand, temporaryFolder } from '../support/sites/site.ts';

const POLL = { timeout: 60_000 };

const connection = useBrowser();
let folder: string;
let server: RunningCommand;
let page: Page;

const notes = () => join(folder, 'notes/running.md');
const image = () => join(folder, 'imgs/shot.png');
const textOf = (selector: string) => page.locator(selector).first().textContent();

/** Returns notes with one long session: an image far down, then `last`. */
const notesWith = (last: string) => `# Notes

## 2020/3/11

### First

${Array.from({ length: 80 }, (_, line) => `paragraph ${line}\n`).join('\n')}

### Last

![](imgs/shot.png)

${last}
`;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'imgs'));
  await writeFiles(folder, { 'notes/running.md': notesWith('as it began') });
  server = await startServer(environment());
});

afterAll(() => server?.stop());

beforeEach(async () => {
  await writeFile(notes(), notesWith('as it began'));
  page = await connection.open('about:blank');
});

describe('the dev server', () => {
  it.each([
    { what: 'the timeline', path: '/', status: 200 },
    { what: 'a lone percent sign', path: '/%', status: 400 },
    { what: 'a broken escape', path: '/%E0%A4%A/', status: 400 },
    { what: 'a POST request', path: '/', method: 'POST', status: 405 },
    { what: 'another host', path: '/', headers: { Host: 'evil.example' }, status: 403 },
  ])('answers $what with $status', async ({ what: _, path, status, ...question }) => {
    const answer = await rawRequest(server.url, path, question);
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['', '#first'])('shows a save and keeps the scroll position on …/%s', async (hash) => {
    // A new server discovers what the browser needs and then loads the page once more.
    await page.goto(`${server.url}2020-03-11/${hash}`, { waitUntil: 'networkidle' });
    await expect.poll(() => textOf('main'), POLL).toContain('as it began');
    const before = await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight - innerHeight - 40);
      return scrollY;
    });
    await writeFile(notes(), notesWith('as it was saved'));
    await expect.poll(() => textOf('main'), POLL).toContain('as it was saved');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 80);
    expect(before).toBeGreaterThan(500);
  });

  it.each<{ name: string; save: (text: string) => Promise<void> }>([
    {
      name: 'renames a new file over the old one',
      save: async (text) => {
        await writeFile(`${notes()}.new`, text);
        await rename(`${notes()}.new`, notes());
      },
    },
    {
      name: 'moves the old file away first',
      save: async (text) => {
        await rename(notes(), `${notes()}~`);
        await writeFile(notes(), text);
      },
    },
    {
      name: 'empties the file first',
      save: async (text) => {
        await writeFile(notes(), '');
        await page.waitForTimeout(120);
        await writeFile(notes(), text);
      },
    },
    {
      name: 'saves twice',
      save: async (text) => {
        await writeFile(notes(), text.replace('saved', 'half saved'));
        await writeFile(notes(), text);
      },
    },
  ])('shows a save by an editor that $name, without a failed request', async ({ save }) => {
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(`${server.url}2020-03-11/`);
    await expect.poll(() => textOf('main'), POLL).toContain('as it began');
    await save(notesWith('as it was saved'));
    await expect.poll(() => textOf('main'), POLL).toContain('as it was saved');
    expect(failed).toEqual([]);
  });

  it('shows an image that is added, changed and removed', async () => {
    await page.goto(`${server.url}2020-03-11/`);
    const figure = page.locator('figure[data-figure="shot.png"]');
    // A request that is not answered yet would fail when the file changes.
    const size = () =>
      figure
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.complete && image.getAttribute('width'));
    await expect.poll(() => figure.getAttribute('data-missing'), POLL).not.toBeNull();
    await writeImage(image(), { width: 320, height: 180 });
    await expect.poll(size, POLL).toBe('320');
    await writeImage(image(), { width: 500, height: 100 });
    await expect.poll(size, POLL).toBe('500');
    await rm(image());
    await expect.poll(() => figure.getAttribute('data-missing'), POLL).not.toBeNull();
  });

  it('shows notes files that are added, renamed and removed', async () => {
    // Reads all links at once: a page that reloads has none for a moment.
    const sessions = async () => {
      const links = page.locator('main a[href^="/20"]:not([href*="#"])');
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      return [...new Set(hrefs)].sort();
    };
    await page.goto(server.url);
    const other = join(folder, 'notes/2021-05-06.md');
    await writeFile(other, '# 2021-05-06\n\nwords\n');
    await expect.poll(sessions, POLL).toEqual(['/2020-03-11/', '/2021-05-06/']);
    await rename(other, join(folder, 'notes/other.md'));
    await writeFile(join(folder, 'notes/other.md'), '## 2021/6/7\n\nwords\n');
    await expect.poll(sessions, POLL).toEqual(['/2020-03-11/', '/2021-06-07/']);
    await rm(join(folder, 'notes/other.md'));
    await expect.poll(sessions, POLL).toEqual(['/2020-03-11/']);
  });

  it('finds text that has just been saved', async () => {
    const found = async (query: string) => {
      await page.goto(`${server.url}search/?q=${query}`);
      const results = page.locator('main [data-search-results]');
      await expect.poll(() => results.getAttribute('aria-busy'), POLL).toBe('false');
      return results.getAttribute('data-total');
    };
    expect(await found('zirconium')).toBe('0');
    await writeFile(notes(), notesWith('zirconium'));
    await expect.poll(() => found('zirconium'), POLL).toBe('1');
  });

  it('shows each diagnostic with its place', async () => {
    await page.goto(`${server.url}2020-03-11/`);
    const badge = page.locator('diagnostics-badge');
    await expect.poll(() => badge.locator('summary').textContent(), POLL).toBe('1 个警告');
    expect(await badge.locator('ol').isVisible()).toBe(false);
    await badge.locator('summary').click();
    const item = badge.locator('li');
    expect(await item.locator('button').textContent()).toMatch(/^running\.md:\d+$/);
    expect(await item.locator('a').getAttribute('href')).toBe('/2020-03-11/#last');
    await writeFile(notes(), notesWith('![](no.png)'));
    await expect.poll(() => badge.locator('summary').textContent(), POLL).toBe('2 个警告');
    await expect.poll(() => server.output()).toMatch(/running\.md:\d+:1 +warning.* no\.png/);
  });

  it('explains on a page how the notes were read', async () => {
    await page.goto(`${server.url}2020-03-11/`);
    const badge = page.locator('diagnostics-badge');
    await expect.poll(() => badge.locator('summary').textContent(), POLL).toBe('1 个警告');
    await badge.locator('summary').click();
    await badge.locator('a[href="/_reading/"]').click();
    await expect.poll(() => textOf('main h2'), POLL).toBe('running.md');
    const row = page.locator('main tbody tr').nth(1);
    expect(await row.locator('td').allTextContents()).toEqual([
      expect.stringMatching(/^3–\d+$/),
      '2020-03-11',
      '2020/3/11',
      '标题开头的日期',
    ]);
    await writeFile(notes(), `${notesWith('x')}\n- 2020/3/18 y\n`);
    await page.goto(`${server.url}_reading/`);
    await expect.poll(() => textOf('main'), POLL).toContain('“2020/3/18”');
  });

  it('keeps showing the last good notes next to an error', async () => {
    await page.goto(`${server.url}2020-03-11/`);
    await expect.poll(() => textOf('main'), POLL).toContain('as it began');
    const bytes = await readFile(notes());
    await writeFile(notes(), Buffer.concat([bytes, Buffer.from([0xff, 0xff, 0x00, 0xff])]));
    const badge = page.locator('diagnostics-badge');
    await expect.poll(() => badge.locator('summary').textContent(), POLL).toContain('1 个错误');
    expect(await badge.locator('li').first().isVisible()).toBe(true);
    expect(await textOf('main')).toContain('as it began');
    await writeFile(notes(), bytes);
    await expect.poll(() => badge.locator('summary').textContent(), POLL).toBe('1 个警告');
  });
});

describe('two dev servers', () => {
  it('of the same notes run on their own ports and stop on request', async () => {
    const port = new URL(server.url).port;
    const second = await startServer({ ...environment(), PORT: port });
    expect(new URL(second.url).port).not.toBe(port);
    for (const { url } of [server, second]) {
      expect((await fetch(`${url}2020-03-11/`)).status).toBe(200);
    }
    expect(await second.stop()).toBe(0);
    await expect(fetch(second.url)).rejects.toThrow();
    expect((await fetch(server.url)).status).toBe(200);
  });

  it.each(['dev', 'start'])('%s rejects an invalid port', async (name) => {
    const ended = await runCommand(name, { env: { ...environment(), PORT: 'http' } });
    expect(ended).toMatchObject({ code: 2, output: expect.stringContaining('“http”') });
  });
});

function environment(): Record<string, string> {
  const { NOTES_DIR, IMGS_DIR } = siteEnvironment(folder);
  return { NOTES_DIR, IMGS_DIR, PORT: '5530' };
}
