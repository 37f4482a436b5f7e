import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

type Options = { file?: string; defaultYear?: number };

const shape = (text: string, { file = 'n.md', defaultYear }: Options = {}) =>
  splitFile({ file, text, defaultYear: defaultYear ?? null }).segments.map(
    ({ start, end, label }) => `${start}${end === null ? '' : `--${end}`} ${label}`.trim(),
  );

describe('dates at the end of headings', () => {
  it('open sessions where most headings of a level have one', () => {
    expect(shape('# T\n## Reading: 2020/3/11\na\n## 剪枝（3月18日 周三）\nb\n## 附录\nc')).toEqual([
      '2020-03-11 Reading',
      '2020-03-18 剪枝',
      'null 附录',
    ]);
  });

  it('tell the order of day and month together', () => {
    expect(shape('## a (3/2/2022)\nx\n## b (17/2/2022)\ny')).toEqual([
      '2022-02-03 a',
      '2022-02-17 b',
    ]);
  });

  it.each([
    ['one alone', '# T\n## a\nx\n## Reading 2020/3/11\ny'],
    ['fewer than others', '# T\n## a\n## b\n## c 2020/3/11\n## d 2020/3/18\n## e\n'],
    ['next meetings', '# T\n## 下次会议 2020/3/11\nx\n## Next meeting: 2020/3/18\ny'],
    ['versions', '# T\n## v1.2020.3.11\nx\n## v1.2020.3.18\ny'],
    ['ends of sentences without year', '# T\n## chapter 3.11\nx\n## chapter 3.12\ny'],
  ])('open none: %s', (_, text) => {
    expect(shape(text)).toEqual(['null T']);
  });

  it('count for nothing beside a heading with its date at the start', () => {
    expect(shape('## 2020/3/11\nx\n## Reading 2020/3/18\ny\n## Talk 2020/3/25\nz')).toEqual([
      '2020-03-11',
      'null Reading 2020/3/18',
      'null Talk 2020/3/25',
    ]);
  });
});

describe('dates on a line below headings', () => {
  it.each([
    ['a name', '## 第一次\n日期：2020/3/11\na\n## 第二次\n\n**时间**：2020年3月18日 14:00\nb'],
    ['emphasis alone', '## 第一次\n*2020-03-11*\n\na\n## 第二次\n*2020-03-18*\n\nb'],
    [
      'a deeper heading',
      '## 第一次\n### 时间：2020.3.11\n### 地点：A\n## 第二次\n### 时间：2020.3.18\n',
    ],
  ])('open sessions, by %s', (_, text) => {
    expect(shape(`# T\n${text}`)).toEqual(['2020-03-11 第一次', '2020-03-18 第二次']);
  });

  it('open none where fewer headings have one than not', () => {
    const text = '# T\n## a\n日期：2020/3/11\n## b\n日期：2020/3/18\n## c\n## d\n## e\n';
    expect(shape(text)).toHaveLength(1);
  });
});

describe('days under the heading of a month', () => {
  it.each([
    ['named', '# 2020\n## 3月\n### 11日 组会\na\n### 18号\nb', ['2020-03-11 组会', '2020-03-18']],
    ['with a weekday', '# 2020年3月\n## 11 周三\na\n## 18 (Wed)\nb', ['2020-03-11', '2020-03-18']],
    ['ordinal', '# March 2020\n## 11th\na\n## 18th\nb', ['2020-03-11', '2020-03-18']],
    ['numbers', '## 2020-03\n### 11\na\n### 18\nb', ['2020-03-11', '2020-03-18']],
    ['Chinese', '# 二〇二〇\n## 三月\n### 十一日\na', []],
  ])('open sessions: %s', (_, text, out) => {
    const days = shape(text).filter((each) => !each.startsWith('null'));
    expect(days).toEqual(out);
  });

  it('take the month from the name of the file', () => {
    const options = { file: '2020/3月.md' };
    expect(shape('# 三月的会\n## 11日\na\n## 18日\nb', options)).toEqual([
      '2020-03-11',
      '2020-03-18',
    ]);
  });

  it.each([
    ['a numbering', '# 2020\n## 3月\n### 1\na\n### 2\nb\n### 3\nc'],
    ['plans for days', '# 2020\n## 3月\n### 3日计划\na'],
    ['days under nothing', '# T\n## 11日\na\n## 18日\nb'],
  ])('open none: %s', (_, text) => {
    expect(shape(text, { defaultYear: 2020 }).filter((each) => !each.startsWith('null'))).toEqual(
      [],
    );
  });
});

describe('years of two digits', () => {
  it.each([
    ['month first', '## 12/9/24\na\n## 11/25/24\nb', ['2024-12-09', '2024-11-25']],
    ['day first', '## 9/12/24\na\n## 25/11/24\nb', ['2024-12-09', '2024-11-25']],
    ['year first', '## 240311 剪枝\na\n## 240331\nb', ['2024-03-11 剪枝', '2024-03-31']],
    ['a span of years alone tells', '## 16-07-25\na\n## 16-08-01\nb', ['2016-07-25', '2016-08-01']],
  ])('are read by the headings together: %s', (_, text, out) => {
    expect(shape(text)).toEqual(out);
  });

  it.each([
    ['one alone', '# T\n## 240311\na'],
    ['two orders', '# T\n## 10-11-12\na\n## 10-11-11\nb'],
    ['no days', '# T\n## 8/16/32\na\n## 8/16/64\nb'],
  ])('are not read: %s', (_, text) => {
    expect(shape(text)).toEqual(['null T']);
  });
});

describe('numbers with words behind them', () => {
  it('are dates on a level of dates in the same form', () => {
    const text = '## 0415\na\n## 0422 补充实验\nb\n## 0513\nc';
    expect(shape(text, { file: '2023.md' })).toEqual([
      '2023-04-15',
      '2023-04-22 补充实验',
      '2023-05-13',
    ]);
  });

  it('are none beside dates with a year, and no fractions', () => {
    expect(shape('## 2020.3.4\na\n## 2020.3.18\nb\n## 3.11 Related Work\nc')).toEqual([
      '2020-03-04',
      '2020-03-18',
      'null 3.11 Related Work',
    ]);
    const text = '## 3/11\na\n## 3/18\nb\n## 1/2 的内存\nc';
    expect(shape(text, { defaultYear: 2020 })).toEqual([
      '2020-03-11',
      '2020-03-18',
      'null 1/2 的内存',
    ]);
  });

  it('are none beside dates in another form', () => {
    const text = '## 2023/4/15\na\n## 3.1 Methods\nb\n## 2023/5/13\nc';
    expect(shape(text)).toEqual(['2023-04-15', 'null 3.1 Methods', '2023-05-13']);
  });
});

describe('headings that only name a date', () => {
  it('date what they stand in, beside others about it', () => {
    expect(shape('# 会议纪要\n## 时间：2020/3/11\n## 地点：302\n## 议题\nx')).toEqual([
      '2020-03-11 会议纪要',
    ]);
  });

  it('open a session where they stand alone or recur', () => {
    expect(shape('# T\n## 时间：2020/3/11\n### a\nx')).toEqual(['2020-03-11']);
    expect(shape('# T\n## 时间：2020/3/11\nx\n## 时间：2020/3/18\ny\n## 附录')).toEqual([
      '2020-03-11',
      '2020-03-18',
      'null 附录',
    ]);
  });
});

describe('headings that count meetings', () => {
  it.each([
    ['Chinese', '# T\n## 第一次会议\na\n## 第二次会议\nb', ['第一次会议', '第二次会议']],
    ['weeks', '## 第六周\na\n## 第七周 补充\nb', ['第六周', '第七周 补充']],
    ['English', '# Meeting 1\na\n# Meeting 2 (online)\nb', ['Meeting 1', 'Meeting 2 (online)']],
  ])('open sessions without a date: %s', (_, text, labels) => {
    expect(shape(text)).toEqual(labels.map((label) => `null ${label}`));
  });

  it.each([
    ['one alone', '# T\n## 第一次会议\na\n## 结论\nb'],
    ['fewer than others', '# T\n## 第一次会议\n## 第二次会议\n## a\n## b\n## c\n'],
    ['chapters and steps', '# T\n## 第一章\na\n## 第二章\nb\n### Step 1\n### Step 2\n'],
  ])('open none: %s', (_, text) => {
    expect(shape(text)).toEqual(['null T']);
  });
});

describe('a single hash without a space', () => {
  it('makes a title of the first line, and headings of dates', () => {
    const { title, preamble, segments } = splitFile({
      file: 'n.md',
      text: '#会议记录\n\n#2020/3/11\na\n#剪枝 #IOMMU\n#2020/3/18\nb',
    });
    expect(title).toBe('会议记录');
    expect(preamble).toBeNull();
    expect(segments).toMatchObject([
      { start: '2020-03-11', chunk: { source: 'a\n#剪枝 #IOMMU' } },
      { start: '2020-03-18', chunk: { source: 'b' } },
    ]);
  });

  it('leaves hashtags as they are', () => {
    expect(splitFile({ file: 'n.md', text: '#组会 #剪枝\n\nwords' }).title).toBeNull();
    expect(splitFile({ file: 'n.md', text: '#组会\nwords' }).title).toBeNull();
  });
});

describe('years as titles', () => {
  it('group what stands under each, the first too', () => {
    const text = '# 2019\n## 12.30\na\n# 2020\n## 1.6\nb';
    const { title, preamble, segments } = splitFile({ file: 'n.md', text });
    expect(title).toBeNull();
    expect(preamble).toBeNull();
    expect(segments).toMatchObject([
      { start: '2019-12-30', group: '2019' },
      { start: '2020-01-06', group: '2020' },
    ]);
  });
});
