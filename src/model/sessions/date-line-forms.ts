import { DATE_NAME } from '../dates/date-field.ts';

/**
 * A way to begin a session without a heading. It counts only in files without dated headings, where
 * it recurs, and what it opens is most of the file.
 */
export type SessionMark = {
  mark: string;
  /** A line at the top level of the document, or the first line of a list item there. */
  at: 'line' | 'item';
  /**
   * Matched, case aside, on the whole line as it is in Markdown, of an item behind its bullet or
   * number. Group `date` is read as a heading is; group `rest` is what stands behind it.
   */
  pattern: string;
  /**
   * Words that may stand behind the date in group `date`: `anything`, or `title` for a few that are
   * no sentence, on a line that begins a paragraph.
   */
  beside: 'anything' | 'title';
  /** Whether lines such as `主题：剪枝` right above belong to the session. */
  hasFieldsAbove?: boolean;
  /** Notes with such sessions, and the days that they open. Tests read each one. */
  examples: Readonly<Record<string, readonly string[]>>;
};

const INSIDE = '(?<date>[^*_=`<>]{3,80})';
const SIGN = '(?<sign>\\*{1,3}|_{1,3}|==|`)';
const TAG = '<(?<tag>b|strong|u|mark|font|big|center|span)\\b[^<>]*>';

/** Rows are tried from the top; the first that finds sessions decides for the file. */
export const SESSION_MARKS: readonly SessionMark[] = [
  {
    mark: 'HTML heading',
    at: 'line',
    pattern: String.raw`<(?<tag>h[1-6])\b[^<>]*>(?<date>.{3,120}?)<\/\k<tag>>(?<rest>.*)`,
    beside: 'anything',
    examples: {
      '<h2>2020/3/11</h2>\n\na\n\n<h2 id="x">2020/3/18 组会</h2>\n\nb': [
        '2020-03-11',
        '2020-03-18',
      ],
    },
  },
  {
    mark: 'bold line',
    at: 'line',
    pattern: String.raw`${SIGN}${INSIDE}\k<sign>(?<rest>.*)`,
    beside: 'anything',
    examples: {
      '**2020/3/11**\n\na\n\n**2020/3/18 剪枝**\nb': ['2020-03-11', '2020-03-18'],
      '***2020/2/27***\na\n\n**2020/3/2**：b': ['2020-02-27', '2020-03-02'],
      '**3月11日**\n- a\n**3月18日**\n- b': ['03-11', '03-18'],
    },
  },
  {
    mark: 'bold line in HTML',
    at: 'line',
    pattern: String.raw`${TAG}${INSIDE}<\/\k<tag>>(?<rest>.*)`,
    beside: 'anything',
    examples: {
      '<b>2020/3/11</b>\n\na\n\n<b>2020/3/18</b>\n\nb': ['2020-03-11', '2020-03-18'],
    },
  },
  {
    mark: 'line that names a date',
    at: 'line',
    pattern: `(?:\\*\\*|__)?${DATE_NAME}(?<date>.{3,80})`,
    beside: 'anything',
    hasFieldsAbove: true,
    examples: {
      '日期：2020/3/11\na\n\n日期：2020/3/18\nb': ['2020-03-11', '2020-03-18'],
      '主题：剪枝\n时间：2020/3/11\na\n\n主题：IOMMU\n时间：2020/3/18\nb': [
        '2020-03-11',
        '2020-03-18',
      ],
      '@time 2020/3/11\n\na\n\n@time 2020/3/18\n\nb': ['2020-03-11', '2020-03-18'],
      '**Date:** 11 March 2020\na\n\n**Date:** 18 March 2020\nb': ['2020-03-11', '2020-03-18'],
    },
  },
  {
    mark: 'line that is a date',
    at: 'line',
    pattern: '(?<date>.{3,60})',
    beside: 'title',
    examples: {
      '2020.3.11\na\n2020.3.18\nb': ['2020-03-11', '2020-03-18'],
      '2020/3/11 剪枝\n\na\n\n2020/3/18 周三\n\nb': ['2020-03-11', '2020-03-18'],
      '2020年3月11日我们讨论了剪枝。\n\n2020年3月18日又讨论了一次。': [],
    },
  },
  {
    mark: 'list item with a date in bold',
    at: 'item',
    pattern: String.raw`${SIGN}${INSIDE}\k<sign>(?<rest>.*)`,
    beside: 'anything',
    examples: {
      '- **2020/3/11** 剪枝\n  - a\n- **2020/3/18**\n  - b': ['2020-03-11', '2020-03-18'],
    },
  },
  {
    mark: 'list item with a date',
    at: 'item',
    pattern: '(?<date>.{3,})',
    beside: 'anything',
    examples: {
      '1. 2019/05/20\n   - a\n2. 2019/05/27\n   - b': ['2019-05-20', '2019-05-27'],
      '- 2020-03-11\n- a\n- 2020-03-18\n- b': ['2020-03-11', '2020-03-18'],
      '- 2020-03-11: a\n- 2020-03-18: b': ['2020-03-11', '2020-03-18'],
      '- [2020-03-11](a.md)\n- [2020-03-18](b.md)': [],
      '# 计划\n\nwords\n\nmore\n\nand more\n\n- 2020/3/11 投稿\n- 2020/3/18 答辩': [],
    },
  },
];
