import { describe, expect, it } from 'vitest';
import { addHeading } from '../../../src/model/new-session/add-heading.ts';

const add = (text: string, day = '2026-11-23', defaultYear: number | null = null) =>
  addHeading(text, { day, file: 'notes.md', defaultYear });

/** Returns the heading that is added to a file with the headings, each above a line of text. */
function headingAfter(headings: readonly string[], day?: string): string | undefined {
  const added = add(headings.map((heading) => `${heading}\n\nx\n`).join('\n'), day);
  return added?.text.split('\n')[added.line - 1];
}

describe('addHeading with a body', () => {
  const addBody = (text: string, body: string) =>
    addHeading(text, { day: '2026-11-23', body, file: 'notes.md', defaultYear: null })?.text;

  it.each([
    { text: '## 2020/3/11\n\na\n', out: '## 2020/3/11\n\na\n\n## 2026/11/23\n\n### 论文\n\n- \n' },
    {
      text: '## 2020/3/11\r\n\r\na',
      out: '## 2020/3/11\r\n\r\na\r\n\r\n## 2026/11/23\r\n\r\n### 论文\r\n\r\n- \r\n',
    },
    {
      text: '## 2020/3/18\n\nb\n\n## 2020/3/11\n\na\n',
      out: '## 2026/11/23\n\n### 论文\n\n- \n\n## 2020/3/18\n\nb\n\n## 2020/3/11\n\na\n',
    },
    { text: '', out: '## 2026/11/23\n\n### 论文\n\n- \n' },
  ])('adds the body below the heading in $text', ({ text, out }) => {
    expect(addBody(text, '\n### 论文\r\n\r\n- \n\n')).toBe(out);
  });

  it.each(['## 论文', '## 2026/11/30', '论文\n==='])(
    'returns null for %j, which would open a session',
    (body) => {
      expect(addBody('## 2020/3/11\n\na\n', body)).toBeUndefined();
    },
  );

  it('returns null for a body that would include the sessions after it', () => {
    const text = '## 2020/3/18\n\nb\n\n## 2020/3/11\n\na\n';
    expect(addBody(text, '```')).toBeUndefined();
  });
});

describe('addHeading', () => {
  it.each([
    { input: ['## 2020/3/11'], out: '## 2026/11/23' },
    { input: ['### 2020-03-11'], out: '### 2026-11-23' },
    { input: ['# 2020.3.11'], out: '# 2026.11.23' },
    { input: ['## 2020_03_11'], out: '## 2026_11_23' },
    { input: ['## 20200311'], out: '## 20261123' },
    { input: ['## 2020 / 3 / 11'], out: '## 2026 / 11 / 23' },
    { input: ['## 2020年3月11日'], out: '## 2026年11月23日' },
    { input: ['## 2020 年 3 月 11 号'], out: '## 2026 年 11 月 23 号' },
    { input: ['## 二〇二〇年三月十一日'], out: '## 二〇二六年十一月二十三日' },
    { input: ['## 二零二零年十月二十日'], out: '## 二零二六年十一月二十三日' },
    { input: ['## ２０２０／３／１１'], out: '## ２０２６／１１／２３' },
    { input: ['## 17/4/2021'], out: '## 23/11/2026' },
    { input: ['## 4.17.2021'], out: '## 11.23.2026' },
    { input: ['## 17/4/2021', '## 5/5/2021'], out: '## 23/11/2026' },
    { input: ['## March 11, 2020'], out: '## November 23, 2026' },
    { input: ['## Mar. 11th 2020'], out: '## Nov. 23rd 2026' },
    { input: ['## 11th of March 2020'], out: '## 23rd of November 2026' },
    { input: ['## 11-MAR-2020'], out: '## 23-NOV-2026' },
    { input: ['## 2020/3/11 IOMMU'], out: '## 2026/11/23' },
    { input: ['## 第三次会议记录2019.5.6'], out: '## 2026.11.23' },
    { input: ['## **2017年5月2日**'], out: '## **2026年11月23日**' },
    { input: ['## **2017年5月2日** 组会'], out: '## **2026年11月23日**' },
    { input: ['## **2017年5月2日 组会**'], out: '## 2026年11月23日' },
    { input: ['## 2020/3/11 周三'], out: '## 2026/11/23 周一' },
    { input: ['## 2020/3/11（星期三）剪枝'], out: '## 2026/11/23（星期一）' },
    { input: ['## **2020/3/11** 周三'], out: '## **2026/11/23** 周一' },
    { input: ['## Wed, 11 March 2020'], out: '## Mon, 23 November 2026' },
    { input: ['## Wednesday, March 11, 2020'], out: '## Monday, November 23, 2026' },
    { input: ['2020/3/11\n---'], out: '## 2026/11/23' },
    { input: ['## 2024/01/25-02/22'], out: '## 2026/11/23' },
    { input: ['## 2024-01-25', '## 2024-02-01 ~ 2024-02-22'], out: '## 2026-11-23' },
    { input: ['## 2020/3/11', '### 2020-04-02', '## 2020年5月2日'], out: '## 2026年11月23日' },
    { input: ['**2020/3/11**', '**2020/3/18**'], out: '**2026/11/23**' },
    { input: ['***2020/3/11 周三***', '***2020/3/18 周三***'], out: '***2026/11/23 周一***' },
    { input: ['2020-03-11', '2020-03-18'], out: '2026-11-23' },
    { input: ['- 2020-03-11', '- 2020-03-18'], out: '- 2026-11-23' },
    { input: ['1. 2019/05/20', '2. 2019/05/27'], out: '3. 2026/11/23' },
    { input: ['##2020/3/11', '##2020/3/18'], out: '## 2026/11/23' },
    { input: [], out: '## 2026/11/23' },
  ])('writes the day like $input', ({ input, out }) => {
    expect(headingAfter(input)).toBe(out);
  });

  it.each([
    { input: ['## 2020/3/11'], day: '2026-01-05', out: '## 2026/1/5' },
    { input: ['## 2020/03/11'], day: '2026-01-05', out: '## 2026/01/05' },
    { input: ['## 2020/03/11', '## 2020/11/12'], day: '2026-01-05', out: '## 2026/01/05' },
    { input: ['## 2020/11/12'], day: '2026-01-05', out: '## 2026/1/5' },
    { input: ['## 2020-11-12'], day: '2026-01-05', out: '## 2026-01-05' },
    { input: ['## 20201112'], day: '2026-01-05', out: '## 20260105' },
    {
      input: ['## 十月十一日', '## 2020年十月十二日'],
      day: '2026-01-10',
      out: '## 2026年一月十日',
    },
    { input: ['## 11 Nov 2020'], day: '2026-05-01', out: '## 1 May 2026' },
  ])('pads numbers like $input: $day', ({ input, day, out }) => {
    expect(headingAfter(input, day)).toBe(out);
  });

  it.each([
    { input: '', out: '## 2026/11/23\n', line: 1 },
    { input: '\uFEFF', out: '\uFEFF## 2026/11/23\n', line: 1 },
    { input: '# 会议笔记', out: '# 会议笔记\n\n## 2026/11/23\n', line: 3 },
    { input: '## 2020/3/11\n\na', out: '## 2020/3/11\n\na\n\n## 2026/11/23\n', line: 5 },
    { input: '## 2020/3/11\na\n', out: '## 2020/3/11\na\n\n## 2026/11/23\n', line: 4 },
    { input: '## 2020/3/11\na\n\n', out: '## 2020/3/11\na\n\n## 2026/11/23\n', line: 4 },
    { input: '## 2020/3/11\na\n  ', out: '## 2020/3/11\na\n  \n## 2026/11/23\n', line: 4 },
    {
      input: '\uFEFF## 2020/3/11\r\n\r\na\r\nb\n',
      out: '\uFEFF## 2020/3/11\r\n\r\na\r\nb\n\r\n## 2026/11/23\r\n',
      line: 6,
    },
    { input: '## 2020/3/11\ra\r', out: '## 2020/3/11\ra\r\r## 2026/11/23\r', line: 4 },
  ])('adds the heading to the end of $input', ({ input, out, line }) => {
    expect(add(input)).toEqual({ text: out, line });
  });

  it.each([
    {
      input: '# N\n## 2020/3/18\nb\n## 2020/3/11\na\n',
      out: '# N\n\n## 2026/11/23\n\n## 2020/3/18\nb\n## 2020/3/11\na\n',
      line: 3,
    },
    {
      input: '\uFEFF## 2020/3/18\r\nb\r\n\r\n## 2020/3/11',
      out: '\uFEFF## 2026/11/23\r\n\r\n## 2020/3/18\r\nb\r\n\r\n## 2020/3/11',
      line: 1,
    },
  ])('adds the heading to the top if sessions run newest first: $input', ({ input, out, line }) => {
    expect(add(input)).toEqual({ text: out, line });
  });

  it.each([
    {
      input: '# 2020年4月\n\n## 2020/4/8\n\nb\n\n# 2020年3月\n\n## 2020/3/11\n\na\n',
      out: '# 2020年5月\n\n## 2020/5/6\n\n# 2020年4月\n\n## 2020/4/8\n\nb\n\n# 2020年3月\n\n## 2020/3/11\n\na\n',
      line: 3,
    },
    {
      input: '# N\n\n## March 2020\n\n### 2020/3/11\n\na\n\n### 2020/3/18\n\nb\n',
      out: '# N\n\n## March 2020\n\n### 2020/3/11\n\na\n\n### 2020/3/18\n\nb\n\n## May 2020\n\n### 2020/5/6\n',
      line: 15,
    },
    {
      input: '# 2018\n\n## 2018/3/14\n\n# 2019\n\n## 2019/3/11\n\na\n',
      out: '# 2018\n\n## 2018/3/14\n\n# 2019\n\n## 2019/3/11\n\na\n\n# 2020\n\n## 2020/5/6\n',
      line: 13,
    },
    {
      input: '# 2020\n\n## 2020/3/11\n\na\n',
      out: '# 2020\n\n## 2020/3/11\n\na\n\n## 2020/5/6\n',
      line: 7,
    },
  ])('adds a heading for the month or the year like the others: $out', ({ input, out, line }) => {
    expect(add(input, '2020-05-06')).toEqual({ text: out, line });
  });

  it.each([
    { input: '## 6.18 组会\n\na\n\n## 6.25 组会\n\nb\n', day: '2026-07-02', out: '## 7.2' },
    { input: '## 11.20\n\na\n\n## 12.25\n\nb\n', day: '2027-01-08', out: '## 1.8' },
  ])('writes no year if the file has none: $out', ({ input, day, out }) => {
    expect(add(input, day, 2026)?.text).toBe(`${input}\n${out}\n`);
  });

  it.each(['## 2020/3/11\n\n```\ncode\n', '## 2020/3/11\n\n<!-- open\n'])(
    'returns null if the heading would not open a session: %j',
    (input) => expect(add(input)).toBeNull(),
  );

  it('returns null if the heading would change the years of other sessions', () => {
    expect(add('## 11.20\n\na\n\n## 12.25\n\nb\n', '2031-02-08', 2026)).toBeNull();
  });

  it('may add a year to sessions that had none', () => {
    const input = '## 11.13 组会\n\na\n\n## 11.20 组会\n\nb\n';
    expect(add(input)?.text).toBe(`${input}\n## 2026/11/23\n`);
  });
});
