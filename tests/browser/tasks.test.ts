import { describe, expect, it } from 'vitest';
import { expectNoBarriers, useSite } from '../support/sites/open-site.ts';

const NOTES = `# 组会

## 2020/3/11

### 下一步

- 甲：跑通 baseline
- 写一版初稿，要求写清楚每一次实验的配置、随机种子和运行时间，方便以后复现 @乙

| 名字 | 用途 |
| --- | --- |
| a | b |

## 2020/3/18

- [x] 跑通 baseline

### 行动项

| 任务 | 负责人 | 截止 |
| --- | --- | --- |
| 申请机器 | 甲 | 4/10 |

TODO: 查一下为什么慢
TODO: 看看输出
`;

const site = useSite({ files: { 'notes/n.md': NOTES } });

describe('the page of tasks', () => {
  it('lists open tasks by meeting and by person, and folds those that are done', async () => {
    const page = await site.open('tasks/', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe('待办');
    const open = page.locator('main > .task-day .tasks > li > a:first-child');
    expect(await open.allTextContents()).toEqual([
      '申请机器',
      '查一下为什么慢',
      '看看输出',
      expect.stringContaining('写一版初稿'),
    ]);
    expect(await page.locator('.people h3').allTextContents()).toEqual(['甲', '乙']);
    const done = page.locator('.tasks-done a', { hasText: '跑通 baseline' });
    expect(await done.isVisible()).toBe(false);
    await page.locator('.tasks-done > summary').click();
    expect(await done.getAttribute('href')).toBe('/2020-03-18/#task_pao-tong-baseline');
  });

  it('prints days one after the other, from the first page on', async () => {
    const page = await site.open('tasks/');
    await page.emulateMedia({ media: 'print' });
    const breaks = page.locator('.task-day > :is(h2, h3)');
    expect(
      await breaks.evaluateAll((all) => all.map((each) => getComputedStyle(each).breakAfter)),
    ).toEqual(['auto', 'auto', 'auto', 'auto', 'auto']);
  });

  it.each(['申请机器', '看看输出', '写一版初稿'])('leads to the line of %s', async (text) => {
    const page = await site.open('tasks/');
    await page.locator('main > .task-day .tasks a', { hasText: text }).click();
    const target = page.locator(':target');
    expect(await target.textContent()).toContain(text);
    const background = await target.evaluate((line) => getComputedStyle(line).backgroundColor);
    expect(background).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('has no accessibility violations and does not scroll sideways', async () => {
    await expectNoBarriers(await site.open('tasks/'), [320, 1280]);
  });
});

describe('the page of a session', () => {
  it('counts its tasks and shows those that the meeting before left open', async () => {
    const page = await site.open('2020-03-18/');
    const own = page.locator('header.title .meta a', { hasText: '待办' });
    expect(await own.textContent()).toBe('4 项待办，3 项未完成');
    expect(await own.getAttribute('href')).toBe('#task_shen-qing-ji-qi');
    const left = page.locator('.still-open .tasks a');
    expect(await left.allTextContents()).toEqual([expect.stringContaining('写一版初稿')]);
    await expectNoBarriers(page, [320, 1280]);
  });
});
