/**
 * One way to write a date. `pattern` is matched, case aside, on folded text (`foldText`), where
 * the date begins. Its groups:
 * - `year`, `month`, `day`; `endDay` and `endMonth` for a range that shares the rest with its first
 *   day, inside a group `tail`. A range of two whole dates needs nothing here.
 * - `first` and `second` in place of month and day where either may come first; for a range
 *   `endFirst` and `endSecond`.
 */
export type DateForm = {
  form: string;
  pattern: string;
  /** What may stand beside the date, in heading text, for it to be one. `anything` if absent. */
  beside?: Beside;
  /** Headings in this form, and the days they are read as. Tests read each one. */
  examples: Readonly<Record<string, string>>;
};

/**
 * Each asks for more than the one before: `sign` for a sign or Han text, or what follows; `nothing`
 * for nothing else, or what follows; `meeting` for a weekday, a time or a word that means a meeting.
 */
type Beside = 'anything' | 'sign' | 'nothing' | 'meeting';

/** What joins the first and last day of a range. */
export const TO = '(?: (?:to|until|till|through|thru) | ?(?:-{1,3}>?|~|→|至|到) ?)';

// Between numbers that are themselves joined by dashes, a dash needs room to mean "to".
const TO_SPACED = '(?: (?:to|until|till|through|thru|-{1,3}>?) | ?(?:~|→|至|到) ?)';
const TO_TIGHT = '(?:-{1,3}|~|至|到)';
const YEAR = String.raw`(?<year>\d{4})`;
const NUMBER = String.raw`\d{1,2}`;
const HAN = '[〇零○一二三四五六七八九十廿卅]{1,3}';
const HAN_YEAR = String.raw`(?<year>\d{4}|[〇零○一二三四五六七八九]{4})`;
const HAN_MONTH = `(?<month>${NUMBER}|${HAN}) ?月`;
const HAN_DAY = `(?<day>${NUMBER}|${HAN})`;
const HAN_TAIL = `(?<tail>${TO}(?:(?<endMonth>${NUMBER}|${HAN}) ?月 ?)?(?<endDay>${NUMBER}|${HAN}) ?[日号號])`;
const NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH = String.raw`(?<month>${NAME})(?![a-z])\.?`;
const END_MONTH = String.raw`(?<endMonth>${NAME})(?![a-z])\.?`;
const ORDINAL = String.raw`(?:st|nd|rd|th)?(?![\da-z]|:\d)`;
const DAY = `(?<day>${NUMBER})${ORDINAL}`;
const END_DAY = `(?<endDay>${NUMBER})${ORDINAL}`;
const OF = '(?: of )';

/** Rows are tried from the top: a date with a year before one without. */
export const FORMS: readonly DateForm[] = [
  {
    form: '2020/3/11',
    pattern: String.raw`${YEAR} ?\/ ?(?<month>\d{1,2}) ?\/ ?(?<day>\d{1,2})(?!\d)${tail(TO, TO_TIGHT, String.raw`\/`)}`,
    examples: {
      '2020/3/11': '2020-03-11',
      '２０２０／０３／１１': '2020-03-11',
      '2020 / 3 / 11': '2020-03-11',
      '2020/3/11-2020/3/18': '2020-03-11 to 2020-03-18',
      '2024/01/25-02/22': '2024-01-25 to 2024-02-22',
      '2020/3/11-18': '2020-03-11 to 2020-03-18',
      '2019/12/30-1/3': '2019-12-30 to 2020-01-03',
    },
  },
  {
    form: '2020-03-11',
    pattern: String.raw`${YEAR} ?- ?(?<month>\d{1,2}) ?- ?(?<day>\d{1,2})(?!\d)${tail(TO_SPACED, '(?:~|至|到)', '-')}`,
    examples: {
      '2020-03-11': '2020-03-11',
      '2020–3–11': '2020-03-11',
      '2024-01-25 ~ 2024-02-22': '2024-01-25 to 2024-02-22',
      '2024-01-25 - 02-22': '2024-01-25 to 2024-02-22',
    },
  },
  {
    form: '2020.3.11',
    pattern: String.raw`${YEAR} ?\. ?(?<month>\d{1,2}) ?\. ?(?<day>\d{1,2})(?!\d)${tail(TO, TO_TIGHT, String.raw`\.`)}`,
    examples: {
      '2020.3.11': '2020-03-11',
      '2020. 3. 11.': '2020-03-11',
      '2020.3.11-3.18': '2020-03-11 to 2020-03-18',
    },
  },
  {
    form: '2020年3月11日',
    pattern: String.raw`${HAN_YEAR} ?年 ?${HAN_MONTH} ?${HAN_DAY}(?: ?[日号號]|(?!\d))${HAN_TAIL}?`,
    examples: {
      '2020年3月11日': '2020-03-11',
      '2020 年 3 月 11 号': '2020-03-11',
      二〇二〇年三月二十一日: '2020-03-21',
      '2020年3月11日至18日': '2020-03-11 to 2020-03-18',
      '2020年3月11-18日': '2020-03-11 to 2020-03-18',
      '2020年3月11日—4月1日': '2020-03-11 to 2020-04-01',
    },
  },
  {
    form: '20200311',
    pattern: String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)(?<tail>${TO}(?<endMonth>\d\d)(?<endDay>\d\d)(?!\d))?`,
    examples: {
      '20200311': '2020-03-11',
      '20240125-20240222': '2024-01-25 to 2024-02-22',
      '20240125-0222': '2024-01-25 to 2024-02-22',
    },
  },
  {
    form: '2020.0311',
    pattern: String.raw`(?<year>(?:19|20)\d\d)[./-](?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?![\d.])`,
    examples: { '2020.0311': '2020-03-11', '2020-0311': '2020-03-11' },
  },
  {
    form: '2020_03_11',
    pattern: String.raw`${YEAR}(?<sign>[_\\、])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)`,
    examples: {
      '2020_03_11': '2020-03-11',
      '2020\\3\\11': '2020-03-11',
      '2020、3、11': '2020-03-11',
    },
  },
  {
    form: '2020 03 11',
    pattern: String.raw`${YEAR} (?<month>\d\d) (?<day>\d\d)(?!\d)`,
    examples: { '2020 03 11': '2020-03-11' },
  },
  {
    form: '2020년 3월 11일',
    pattern: String.raw`${YEAR}년 ?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일`,
    examples: { '2020년 3월 11일': '2020-03-11' },
  },
  {
    form: 'March 11, 2020',
    pattern: String.raw`${MONTH} ?${DAY}(?<tail>${TO}(?:${END_MONTH} ?)?${END_DAY})?(?:, ?| )${YEAR}(?!\d|:\d)`,
    examples: {
      'March 11, 2020': '2020-03-11',
      'Mar. 11th 2020': '2020-03-11',
      'March 11–18, 2020': '2020-03-11 to 2020-03-18',
      'Dec 30 – Jan 3, 2020': '2019-12-30 to 2020-01-03',
    },
  },
  {
    form: '11 March 2020',
    pattern: String.raw`${DAY}(?:${OF}| ?[-/ ] ?)${MONTH}(?<tail>${TO}${END_DAY}(?:${OF}| )${END_MONTH})?(?:, ?| ?[-/ ] ?)${YEAR}(?!\d|:\d)`,
    examples: {
      '11 March 2020': '2020-03-11',
      '11th of March 2020': '2020-03-11',
      '11 March 2020: off-site': '2020-03-11',
      '11-Mar-2020': '2020-03-11',
      '25 Jan - 22 Feb 2024': '2024-01-25 to 2024-02-22',
    },
  },
  {
    form: '11–18 March 2020',
    pattern: String.raw`${DAY}(?<tail>${TO}${END_DAY})(?:${OF}| )${MONTH}(?:, ?| )${YEAR}(?!\d|:\d)`,
    examples: { '11–18 March 2020': '2020-03-11 to 2020-03-18' },
  },
  {
    form: '2020 March 11',
    pattern: `${YEAR}(?:, ?|[-/. ])${MONTH}[-/ ]?${DAY}`,
    examples: {
      '2020 March 11': '2020-03-11',
      '2020-Mar-11': '2020-03-11',
      '2020.March.11': '2020-03-11',
    },
  },
  {
    form: '17/4/2021',
    pattern: String.raw`(?<first>\d{1,2})(?<sign> ?[-/.] ?)(?<second>\d{1,2})\k<sign>${YEAR}(?!\d)`,
    examples: { '17/4/2021': '2021-04-17', '4.17.2021': '2021-04-17', '3-3-2020': '2020-03-03' },
  },
  {
    form: '3月11日',
    pattern: `${HAN_MONTH} ?${HAN_DAY}(?: ?[日号號]|(?=${TO_TIGHT}(?:${NUMBER}|${HAN}) ?[日号號]))${HAN_TAIL}?`,
    examples: {
      '3月11日': '03-11',
      三月十一日: '03-11',
      '3月11-18日': '03-11 to 03-18',
      '3月11日至4月1日': '03-11 to 04-01',
    },
  },
  {
    form: 'March 11',
    pattern: `${MONTH} ?${DAY}(?<tail>${TO}(?:${END_MONTH} ?)?${END_DAY})?`,
    beside: 'sign',
    examples: { 'March 11': '03-11', 'Mar 30 – Apr 3: off-site': '03-30 to 04-03' },
  },
  {
    form: '11 March',
    pattern: `${DAY}(?:${OF}| ?[- ] ?)${MONTH}(?<tail>${TO}${END_DAY}(?:${OF}| )${END_MONTH})?`,
    beside: 'sign',
    examples: { '11 March': '03-11', '25 Jan - 22 Feb': '01-25 to 02-22' },
  },
  {
    // Alone it is a fraction: 1/2, 1/3, 1/4.
    form: '1/2',
    pattern: String.raw`(?<first>1)\/(?<second>\d)(?!\d)(?!${TO}\d)`,
    beside: 'meeting',
    examples: { '1/2 组会': '01-02' },
  },
  {
    form: '3/11',
    pattern: String.raw`(?<first>\d{1,2})\/(?<second>\d{1,2})(?!\d)(?<tail>${TO}(?<endFirst>\d{1,2})\/(?<endSecond>\d{1,2})(?!\d))?`,
    beside: 'nothing',
    examples: { '3/11': '03-11', '3/11-3/18': '03-11 to 03-18', '3/11 周三 剪枝': '03-11' },
  },
  {
    form: '6.18',
    pattern: String.raw`(?<first>\d{1,2})\.(?<second>\d{1,2})(?!\d)(?<tail>${TO}(?<endFirst>\d{1,2})\.(?<endSecond>\d{1,2})(?!\d))?`,
    beside: 'nothing',
    examples: { '6.18': '06-18', '6.18组会': '06-18', '6.18~6.25': '06-18 to 06-25' },
  },
  {
    form: '03-11',
    pattern: String.raw`(?<first>\d\d)-(?<second>\d\d)(?!\d)(?<tail>${TO_SPACED}(?<endFirst>\d\d)-(?<endSecond>\d\d)(?!\d))?`,
    beside: 'nothing',
    examples: { '03-11': '03-11', '03-11 ~ 03-18': '03-11 to 03-18' },
  },
  {
    form: '0502-0508',
    pattern: String.raw`(?<month>0\d|1[0-2])(?<day>[0-3]\d)(?<tail>${TO}(?<endMonth>0\d|1[0-2])(?<endDay>[0-3]\d))(?!\d)`,
    beside: 'nothing',
    examples: { '0502-0508': '05-02 to 05-08', '1230-0103': '12-30 to 01-03' },
  },
  {
    form: '0502',
    pattern: String.raw`(?<month>0\d)(?<day>[0-3]\d)(?!\d)`,
    beside: 'nothing',
    examples: { '0502': '05-02' },
  },
  {
    // Alone it is as well a number: 1024.
    form: '1018',
    pattern: String.raw`(?<month>1[0-2])(?<day>[0-3]\d)(?!\d)`,
    beside: 'meeting',
    examples: { 组会1018: '10-18', '1018 组会': '10-18' },
  },
];

/** The end of a range that leaves out the year, or the year and month: `-02/22`, `-18`. */
function tail(to: string, toDay: string, sign: string): string {
  const notMore = String.raw`(?![\d:%]|${sign}\d| ?[点时]| ?[ap]\.?m)`;
  return String.raw`(?<tail>(?:${to}(?<endMonth>\d{1,2})${sign}|${toDay})(?<endDay>\d{1,2})${notMore})?`;
}
