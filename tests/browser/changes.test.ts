import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/cli/serve/static-server.ts';
import { type NotesRepository, notesRepository } from '../support/sites/notes-repository.ts';
import { expectNoBarriers, useBrowser } from '../support/sites/open-site.ts';
import { buildSite } from '../support/sites/site.ts';

const FIRST =
  '# 组会\n\n## 2020/3/11\n\n### 网络剪枝\n\n一段话\n\n## 2020/3/18\n\n### Serverless\n\na\n';
const SECOND = `${FIRST.replace('一段话', '一段话\n\n又一段话')}\n## 2020/3/25\n\n### IOMMU\n\nb\n`;

const { open } = useBrowser();
let repository: NotesRepository;
let server: RunningServer;

/** Commits the notes and builds the site of the repository. */
async function publish(day: string, notes: string): Promise<void> {
  await repository.commit(day, { 'notes/n.md': notes, '.gitignore': 'dist\n' });
  const { folder } = repository;
  const env = { NOTES_DIR: join(folder, 'notes'), OUT_DIR: join(folder, 'dist') };
  const ended = await buildSite({ ...env, SITE_URL: 'https://notes.example.org' });
  expect(ended).toMatchObject({ code: 0 });
}

beforeAll(async () => {
  repository = await notesRepository();
  await publish('2020-03-20', FIRST);
  server = await serveFolder(join(repository.folder, 'dist'), { port: 0, basePath: '/' });
});
afterAll(() => server?.close());

/** Makes the browser believe that the timeline was shown earlier than it was. */
function goBack(page: Page, minutes: number): Promise<void> {
  return page.evaluate((time) => {
    const key = 'running-notes:seen:/';
    const saved = JSON.parse(localStorage.getItem(key) ?? '{}') as { at: number };
    localStorage.setItem(key, JSON.stringify({ ...saved, at: saved.at - time }));
  }, minutes * 60_000);
}

const marks = (page: Page) => page.locator('.timeline .fresh').allTextContents();
const saved = (page: Page) => page.evaluate(() => localStorage.getItem('running-notes:seen:/'));

// Each test continues where the one before it ended.
describe('what changed', () => {
  it('is marked on the timeline from one visit to the next', async () => {
    const page = await open(server.url);
    await expect.poll(() => saved(page)).not.toBeNull();
    expect(await marks(page)).toEqual([]);
    const response = await page.request.get(`${server.url}changes/`);
    expect(response.status()).toBe(404);

    await publish('2020-03-26', SECOND);
    await goBack(page, 31);
    await page.reload();
    await expect.poll(() => marks(page)).toEqual(['新', '有更新']);
    expect(await page.getByRole('link', { name: '2020年3月25日 星期三 新' }).count()).toBe(1);
    expect(await page.getByRole('status').first().textContent()).toBe(
      '自上次打开以来：1 次新会议，1 次有更新',
    );
    await expectNoBarriers(page, [320, 1280]);

    await page.reload();
    await expect.poll(() => marks(page)).toEqual(['新', '有更新']);
    // Reading a session for an hour doesn't end the visit.
    await page.getByRole('link', { name: '2020年3月25日' }).click();
    await page.waitForURL('**/2020-03-25/');
    await goBack(page, 60);
    await page.getByRole('link', { name: '时间线' }).first().click();
    await expect.poll(() => marks(page)).toEqual(['新', '有更新']);
    await goBack(page, 31);
    await page.goto('about:blank');
    await page.goto(server.url);
    await expect.poll(async () => (await saved(page))?.includes('2020-03-25')).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(await marks(page)).toEqual([]);
  });

  it('shows the timeline in a browser without storage', async () => {
    const page = await open(server.url, {
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      },
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.timeline > li').count()).toBe(3);
    expect(await marks(page)).toEqual([]);
  });

  it('is listed by day, with links to the sections', async () => {
    const page = await open(server.url);
    await page.getByRole('link', { name: '更新', exact: true }).first().click();
    await page.waitForURL('**/changes/');
    expect(await page.locator('.changes h2').allTextContents()).toEqual([
      expect.stringContaining('2020年3月26日'),
      expect.stringContaining('2020年3月20日'),
    ]);
    const feed = page.getByRole('link', { name: '订阅更新（RSS）' });
    expect(await feed.getAttribute('href')).toBe('/changes.xml');
    await expectNoBarriers(page, [320, 360, 1280]);
    await page.getByRole('link', { name: '网络剪枝' }).first().click();
    await page.waitForURL('**/2020-03-11/#wang-luo-jian-zhi');
    expect(await page.locator('.foot time').textContent()).toBe('2020-03-26');
  });
});
