import { DATE_FIELD_NAME } from '../../dates/date-field.ts';

/** One form of date lines: lines that open sessions without being headings. */
export type DateLineForm = {
  name: string;
  /** Whether it is the first line of a list item. Default: a line at the top level of the file. */
  isItem?: boolean;
  /**
   * A pattern of the whole line as Markdown, without regard to case; for a list item, of the text
   * after its bullet or number. Group `date` is read as a heading, and group `rest` is the text
   * after it.
   */
  pattern: string;
  /** Whether no more than a title may come after the date in group `date`. Default: any text. */
  hasTitleAtMost?: boolean;
  /** Whether fields directly above the line, such as `主题：剪枝`, belong to its session. */
  hasFieldsAbove?: boolean;
  /** Whether the date is the name of a page in brackets. The list item needs text of its own. */
  isPageName?: boolean;
  /** Whether the date is at the end of the line. Default: at the beginning. */
  isEnding?: boolean;
  /** Forms whose lines open sessions too, if they are in the same list and fit into its order. */
  sharesListWith?: readonly DateLineForm[];
  /** Notes with date lines, and the days of their sessions. Each is a test. */
  examples: Readonly<Record<string, readonly string[]>>;
};

const INSIDE = '(?<date>[^*_=`<>]{3,80})';
const SIGN = '(?<sign>\\*{1,3}|_{1,3}|==|`)';
const TAG = '<(?<tag>b|strong|u|mark|font|big|center|span)\\b[^<>]*>';

const ENDING_ITEM: DateLineForm = {
  name: 'list item that ends with a date',
  isItem: true,
  isEnding: true,
  pattern: '(?<date>.{3,})',
  examples: {
    '- 剪枝, 2020-03-11\n  - a\n- IOMMU (2020-03-18)\n  - b': ['2020-03-11', '2020-03-18'],
    '- 投稿 2020-03-11\n- 答辩 2020-03-18': [],
    '- due 2020-03-11\n  - a\n- deadline: 2020-03-18\n  - b': [],
  },
};

const PLAIN_ITEM: DateLineForm = {
  name: 'list item with a date',
  isItem: true,
  sharesListWith: [ENDING_ITEM],
  pattern: '(?<date>.{3,})',
  examples: {
    '1. 2019/05/20\n   - a\n2. 2019/05/27\n   - b': ['2019-05-20', '2019-05-27'],
    '- 2020-03-11\n- a\n- 2020-03-18\n- b': ['2020-03-11', '2020-03-18'],
    '- 2020-03-11: a\n- 2020-03-18: b': ['2020-03-11', '2020-03-18'],
    '- 2020-03-18: a\n- 2020-03-11: b\n- [talk](x.md) by Bea, 2020-03-04\n  - c': [
      '2020-03-18',
      '2020-03-11',
      '2020-03-04',
    ],
    '- 2020-03-11: a\n- 2020-03-18: b\n- data of 2019-01-01': ['2020-03-11', '2020-03-18'],
    '- 1.5\n  - a\n- 2.5\n  - b\n- 3.5\n  - c': [],
    '- [2020-03-11](a.md)\n- [2020-03-18](b.md)': [],
    '# 计划\n\nwords\n\nmore\n\nand more\n\n- 2020/3/11 投稿\n- 2020/3/18 答辩': [],
  },
};

/** The forms of date lines, in the order in which they are tried. A file uses only one of them. */
export const DATE_LINE_FORMS: readonly DateLineForm[] = [
  {
    name: 'HTML heading',
    pattern: String.raw`<(?<tag>h[1-6])\b[^<>]*>(?<date>.{3,120}?)<\/\k<tag>>(?<rest>.*)`,
    examples: {
      '<h2>2020/3/11</h2>\n\na\n\n<h2 id="x">2020/3/18 组会</h2>\n\nb': [
        '2020-03-11',
        '2020-03-18',
      ],
    },
  },
  {
    name: 'bold line',
    pattern: String.raw`${SIGN}${INSIDE}\k<sign>(?<rest>.*)`,
    examples: {
      '**2020/3/11**\n\na\n\n**2020/3/18 剪枝**\nb': ['2020-03-11', '2020-03-18'],
      '***2020/2/27***\na\n\n**2020/3/2**：b': ['2020-02-27', '2020-03-02'],
      '**3月11日**\n- a\n**3月18日**\n- b': ['03-11', '03-18'],
    },
  },
  {
    name: 'bold line in HTML',
    pattern: String.raw`${TAG}${INSIDE}<\/\k<tag>>(?<rest>.*)`,
    examples: {
      '<b>2020/3/11</b>\n\na\n\n<b>2020/3/18</b>\n\nb': ['2020-03-11', '2020-03-18'],
    },
  },
  {
    name: 'date field',
    pattern: `(?:\\*\\*|__)?${DATE_FIELD_NAME}(?<date>.{3,80})`,
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
    name: 'line that is a date',
    pattern: '(?<date>.{3,60})',
    hasTitleAtMost: true,
    examples: {
      '2020.3.11\na\n2020.3.18\nb': ['2020-03-11', '2020-03-18'],
      '2020/3/11 剪枝\n\na\n\n2020/3/18 周三\n\nb': ['2020-03-11', '2020-03-18'],
      '2020年3月11日我们讨论了剪枝。\n\n2020年3月18日又讨论了一次。': [],
      '18.02\na\n\n25.02\nb\n\n03.03\nc': ['02-18', '02-25', '03-03'],
      '1.1\na\n\n1.2\nb\n\n1.3\nc\n\n2.1\nd': [],
      '3.5\na\n\n4.2\nb': [],
    },
  },
  {
    name: 'list item with a date in bold',
    isItem: true,
    sharesListWith: [PLAIN_ITEM, ENDING_ITEM],
    pattern: String.raw`${SIGN}${INSIDE}\k<sign>(?<rest>.*)`,
    examples: {
      '- **2020/3/11** 剪枝\n  - a\n- **2020/3/18**\n  - b': ['2020-03-11', '2020-03-18'],
      '- **2020/3/11 剪枝**\n- 2020/3/18, IOMMU, a long title\n- **2020/3/25 SVM**': [
        '2020-03-11',
        '2020-03-18',
        '2020-03-25',
      ],
    },
  },
  {
    name: 'list item that is the page of a day',
    isItem: true,
    isPageName: true,
    pattern: String.raw`\[\[(?<date>[^[\]|]{6,40})\]\]`,
    examples: {
      '- [[2020-03-11]]\n  - a\n- [[Mar 18th, 2020]]\n  - b': ['2020-03-11', '2020-03-18'],
      '- [[2020-03-11]]\n- [[2020-03-18]]': [],
    },
  },
  PLAIN_ITEM,
  ENDING_ITEM,
];
