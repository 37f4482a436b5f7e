import { MONTH_NAME } from './numerals.ts';

/** One way to write a date: a row of {@link FORMS}. */
export type DateForm = {
  /** The row's name: an example of the form. */
  name: string;
  /**
   * A pattern for normalized text (`normalizeText`), matched without regard to case where the date
   * begins. Its groups:
   * - `year`, `month` and `day`.
   * - `tail` around `endDay` and `endMonth`: the end of a range that shares its other parts with its
   *   first day. A range of two whole dates needs no pattern of its own.
   * - `first` and `second` instead of month and day if either may come first, with `endFirst` and
   *   `endSecond` for a range; `endSecond` alone is a day of the same month.
   * - `era` and `eraYear` instead of the year.
   * - `week` instead of month and day, a week by ISO 8601, with `endWeek` for several weeks.
   */
  pattern: string;
  /** What has to be next to the date for it to count as one. Default: `anything`. */
  beside?: Beside;
  /** Headings in this form, and the days that they mean. Each is a test. */
  examples: Readonly<Record<string, string>>;
};

/**
 * What has to be next to a date in a heading. Each value also accepts what the next one accepts.
 * - `anything`: no condition.
 * - `sign`: the date is followed by punctuation or by Han text.
 * - `nothing`: there is no other text.
 * - `meeting`: there is a weekday, a time of day or a word that means a meeting.
 * - `weeks`: the notes have other headings of weeks. Only callers that know them accept it.
 * - `eras`: the notes prove that the year is one of an era. Only callers that know them accept it.
 */
type Beside = 'anything' | 'sign' | 'nothing' | 'meeting' | 'weeks' | 'eras';

/** Pattern of what joins the first and the last day of a range. */
export const TO =
  '(?: (?:to|until|till|through|thru|bis|au|al|à|tot|til|по) | ?(?:-{1,3}>?|~|→|至|到) ?)';

// Between numbers that are joined by dashes, a dash means "to" only with spaces around it.
const TO_SPACED =
  '(?: (?:to|until|till|through|thru|bis|au|al|à|tot|til|по|-{1,3}>?) | ?(?:~|→|至|到) ?)';
const TO_TIGHT = '(?:-{1,3}| ?(?:~|→|至|到) ?)';
/** What follows a day for it to be the last of a range after ` - ` or a comma: 3/18 - 20, 3/11,12. */
const LAST_DAY = String.raw`(?=\d{1,2}(?:$| ?[日号號()[\]:|·](?!\d)))`;
/** Joins two days that follow each other, which are a range. */
const AND = '(?: ?[、,&+/] ?| ?(?:和|及|与) ?| (?:and|und|et|y|og|en|och|и) )';
/** What joins the days of a month that is named before them. A comma may separate something else. */
const AND_DAY = `(?:(?!,)${AND}|, ?${LAST_DAY})`;
const YEAR = String.raw`(?<year>\d{4})`;
const NUMBER = String.raw`\d{1,2}`;
// 5.6号日报, but not the building 5.6号楼 or the daily report 5.6日报.
const MARK =
  '(?: ?(?:[号號](?![楼樓线線院馆館店机機位字码碼桌门門])|日(?![报報程志记記常本语語文期历曆间間后後前])))';
const HAN = '[〇零○一二三四五六七八九十廿卅]{1,3}';
const HAN_YEAR = String.raw`(?<year>\d{4}|[〇零○一二三四五六七八九]{4})`;
const ERA = '(?<era>(?:中華|中华)?民[國国]|令和|平成|昭和)';
const ERA_YEAR = '(?<eraYear>\\d{1,3}|元|[〇零○一二三四五六七八九十百]{1,6})';
const HAN_MONTH = `(?<month>${NUMBER}|${HAN}) ?月`;
const HAN_DAY = `(?<day>${NUMBER}|${HAN})`;
const HAN_TAIL = `(?<tail>(?:${TO}|${AND})(?:(?<endMonth>${NUMBER}|${HAN}) ?月 ?)?(?<endDay>${NUMBER}|${HAN}) ?[日号號])`;
/** A word that may name a month. Whether it does is checked after the match. */
const MONTH_WORD = String.raw`[\p{L}\p{M}]{3,14}(?![\p{L}\p{M}])`;
const MONTH = String.raw`(?<month>${MONTH_WORD})\.?`;
const END_MONTH = String.raw`(?<endMonth>${MONTH_WORD})\.?`;
/** Names that come before the day even where the year is missing: Mars 3 is something else. */
const FIRST_MONTH = String.raw`(?<month>${MONTH_NAME}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|január|február|március|április|május|június|július|augusztus|szeptember|október)(?![\p{L}\p{M}])\.?`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|re|[ºª°])?\.?(?![\da-z]|:\d)`;
const DAY = `(?<day>${NUMBER})${ORDINAL}`;
const END_DAY = `(?<endDay>${NUMBER})${ORDINAL}`;
const OF = "(?: (?:of|de|del|di) | d['’]| ?[-/ .] ?(?:d['’])?)";
/** What comes between the name of a month and the year. */
const OF_YEAR = String.raw`(?:, ?| (?:de|del|năm) | ?[-/. ] ?)`;
/** The dot after the number of a month: 22.05. */
const FINAL_DOT = String.raw`(?:\.(?=$| ))?`;
const KOREAN_END = String.raw`(?:${TO}|${AND})(?:(?<endMonth>\d{1,2}) ?월 ?)?(?<endDay>\d{1,2}) ?일`;
const KOREAN_DAY = String.raw`(?<month>\d{1,2}) ?월 ?(?<day>\d{1,2})(?: ?일|(?=${KOREAN_END.replaceAll(/\?<\w+>/g, '?:')}))(?<tail>${KOREAN_END})?`;
const VIETNAMESE_DAY = String.raw`(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2})`;
const WEEK = String.raw`(?:week|wk|cw|kw|w) ?(?:no\. ?|#)?(?<week>\d{1,2})(?![\da-z]|[.:]\d)`;

/** The forms of dates, in the order in which they are tried: dates with a year come first. */
export const FORMS: readonly DateForm[] = [
  {
    name: '2020/3/11',
    pattern: String.raw`${YEAR} ?\/ ?(?<month>\d{1,2}) ?\/ ?(?<day>\d{1,2})(?!\d)${MARK}?${tail(TO, TO_TIGHT, String.raw`\/`)}`,
    examples: {
      '2020/3/11': '2020-03-11',
      '２０２０／０３／１１': '2020-03-11',
      '2020 / 3 / 11': '2020-03-11',
      '2020/3/11-2020/3/18': '2020-03-11 to 2020-03-18',
      '2024/01/25-02/22': '2024-01-25 to 2024-02-22',
      '2020/3/11-18': '2020-03-11 to 2020-03-18',
      '2020/3/11 ~ 18': '2020-03-11 to 2020-03-18',
      '2020/3/11 - 18': '2020-03-11 to 2020-03-18',
      '2020/3/11,12': '2020-03-11 to 2020-03-12',
      '2020/3/11 & 3/12': '2020-03-11 to 2020-03-12',
      '2019/12/30-1/3': '2019-12-30 to 2020-01-03',
    },
  },
  {
    name: '2020-03-11',
    pattern: String.raw`${YEAR} ?- ?(?<month>\d{1,2}) ?- ?(?<day>\d{1,2})(?!\d)${MARK}?${tail(TO_SPACED, ' ?(?:~|→|至|到) ?', '-')}`,
    examples: {
      '2020-03-11': '2020-03-11',
      '2020–3–11': '2020-03-11',
      '2024-01-25 ~ 2024-02-22': '2024-01-25 to 2024-02-22',
      '2024-01-25 - 02-22': '2024-01-25 to 2024-02-22',
      '2024-01-25 ~ 26': '2024-01-25 to 2024-01-26',
      '2024-01-31/02-01': '2024-01-31 to 2024-02-01',
    },
  },
  {
    name: '2020.3.11',
    pattern: String.raw`${YEAR} ?\. ?(?<month>\d{1,2}) ?\. ?(?<day>\d{1,2})(?!\d)${MARK}?${tail(TO, TO_TIGHT, String.raw`\.`)}`,
    examples: {
      '2020.3.11': '2020-03-11',
      '2020. 3. 11.': '2020-03-11',
      '2020.3.11号': '2020-03-11',
      '2020.3.11号-3.18号': '2020-03-11 to 2020-03-18',
      '2020.3.11-3.18': '2020-03-11 to 2020-03-18',
    },
  },
  {
    name: '2020年3月11日',
    pattern: String.raw`${HAN_YEAR} ?年 ?${HAN_MONTH} ?${HAN_DAY}(?: ?[日号號]|(?!\d))${HAN_TAIL}?`,
    examples: {
      '2020年3月11日': '2020-03-11',
      '2020 年 3 月 11 号': '2020-03-11',
      二〇二〇年三月二十一日: '2020-03-21',
      '2020年3月11日至18日': '2020-03-11 to 2020-03-18',
      '2020年3月11-18日': '2020-03-11 to 2020-03-18',
      '2020年3月11日—4月1日': '2020-03-11 to 2020-04-01',
      '2020年3月11、12日': '2020-03-11 to 2020-03-12',
    },
  },
  {
    name: '2020年3.11',
    pattern: String.raw`${YEAR} ?年 ?(?<month>\d{1,2}) ?[-/.] ?(?<day>\d{1,2})(?!\d)${MARK}?`,
    examples: { '2020年3.11': '2020-03-11', '2020年3/11日': '2020-03-11' },
  },
  {
    name: '20200311',
    pattern: String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)(?<tail>${TO}(?<endMonth>\d\d)(?<endDay>\d\d)(?!\d))?`,
    examples: {
      '20200311': '2020-03-11',
      '20240125-20240222': '2024-01-25 to 2024-02-22',
      '20240125-0222': '2024-01-25 to 2024-02-22',
    },
  },
  {
    name: '2020.0311',
    pattern: String.raw`(?<year>(?:19|20)\d\d)[./-](?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?![\d.])`,
    examples: { '2020.0311': '2020-03-11', '2020-0311': '2020-03-11' },
  },
  {
    name: '2020_03_11',
    pattern: String.raw`${YEAR}(?<sign>[_\\、,·|])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d|[,·|]\d)`,
    examples: {
      '2020_03_11': '2020-03-11',
      '2020，3，11': '2020-03-11',
      '2020·3·11': '2020-03-11',
      '2020\\3\\11': '2020-03-11',
      '2020、3、11': '2020-03-11',
    },
  },
  {
    name: '2020 03 11',
    pattern: String.raw`${YEAR} (?<month>\d\d) (?<day>\d\d)(?!\d)`,
    examples: { '2020 03 11': '2020-03-11' },
  },
  {
    name: '2020年第12周',
    pattern: String.raw`${HAN_YEAR} ?年? ?第 ?(?<week>\d{1,2}|${HAN})(?:(?: ?[周週])?${TO}第? ?(?<endWeek>\d{1,2}|${HAN}))? ?[周週]`,
    beside: 'weeks',
    examples: {
      '2020年第12周': '2020-03-16 to 2020-03-22',
      二〇二〇年第十二周: '2020-03-16 to 2020-03-22',
      '2020第12-13周': '2020-03-16 to 2020-03-29',
      '2021年第1周': '2021-01-04 to 2021-01-10',
    },
  },
  {
    name: '2020-W12',
    pattern: String.raw`${YEAR}[ ,/-]{0,2}${WEEK}`,
    beside: 'weeks',
    examples: {
      '2020-W12': '2020-03-16 to 2020-03-22',
      '2020W12': '2020-03-16 to 2020-03-22',
      '2020 week 12': '2020-03-16 to 2020-03-22',
      '2020-W53': '2020-12-28 to 2021-01-03',
    },
  },
  {
    name: 'Week 12, 2020',
    pattern: String.raw`${WEEK}(?: of |[ ,/-]{1,2})${YEAR}(?!\d|[-/.]\d| ?年)`,
    beside: 'weeks',
    examples: {
      'Week 12, 2020': '2020-03-16 to 2020-03-22',
      'KW 12/2020': '2020-03-16 to 2020-03-22',
    },
  },
  {
    name: '民國109年3月12日',
    pattern: `${ERA} ?${ERA_YEAR} ?年 ?${HAN_MONTH} ?${HAN_DAY}(?: ?[日号號]|(?!\\d))${HAN_TAIL}?`,
    examples: {
      民國109年3月12日: '2020-03-12',
      中华民国一〇九年三月十二日: '2020-03-12',
      令和2年3月12日: '2020-03-12',
      平成31年4月1日: '2019-04-01',
      令和元年五月一日: '2019-05-01',
    },
  },
  {
    name: '民國109/3/12',
    pattern: String.raw`${ERA} ?${ERA_YEAR} ?(?<sign>[-/.]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<day>\d{1,2})(?!\d)`,
    examples: { '民國109/3/12': '2020-03-12', '令和2.3.12': '2020-03-12' },
  },
  {
    name: '109年3月12日',
    pattern: `(?<eraYear>1[0-3]\\d) ?年 ?${HAN_MONTH} ?${HAN_DAY} ?[日号號]${HAN_TAIL}?`,
    beside: 'eras',
    examples: { '109年3月12日': '2020-03-12', '109年3月12日至18日': '2020-03-12 to 2020-03-18' },
  },
  {
    name: '109.3.12',
    pattern: String.raw`(?<eraYear>1[0-3]\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)`,
    beside: 'eras',
    examples: { '109.3.12': '2020-03-12', '109/03/12': '2020-03-12' },
  },
  {
    name: '1090312',
    pattern: String.raw`(?<eraYear>1[0-3]\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    beside: 'eras',
    examples: { '1090312': '2020-03-12' },
  },
  {
    name: 'R2.3.12',
    pattern: String.raw`(?<era>[RHS]) ?(?<eraYear>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)`,
    beside: 'eras',
    examples: { 'R2.3.12': '2020-03-12', 'H31/4/1': '2019-04-01' },
  },
  {
    name: '21年9月13日',
    pattern: String.raw`(?<shortYear>\d\d) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日号號일]`,
    examples: { '21年9月13日': '2021-09-13', '21년 9월 13일': '2021-09-13' },
  },
  {
    name: '2020년 3월 11일',
    pattern: String.raw`${YEAR} ?년 ?${KOREAN_DAY}`,
    examples: {
      '2020년 3월 11일': '2020-03-11',
      '2020년 3월 11일~18일': '2020-03-11 to 2020-03-18',
      '2020년 3월 11~18일': '2020-03-11 to 2020-03-18',
      '2020년 3월 11, 12일': '2020-03-11 to 2020-03-12',
    },
  },
  {
    name: 'ngày 11 tháng 3 năm 2020',
    pattern: String.raw`${VIETNAMESE_DAY}(?:, ?(?:năm )?| năm | )${YEAR}(?!\d)`,
    examples: { 'ngày 11 tháng 3 năm 2020': '2020-03-11', '11 tháng 3, 2020': '2020-03-11' },
  },
  {
    name: 'March 11, 2020',
    pattern: String.raw`${MONTH}(?: the )? ?${DAY}(?<tail>(?:${TO}|${AND})(?:${END_MONTH} ?)?${END_DAY})?(?:, ?| )${YEAR}(?!\d|:\d)`,
    examples: {
      'March 11, 2020': '2020-03-11',
      'March 11/12, 2020': '2020-03-11 to 2020-03-12',
      'March 31 & April 1, 2020': '2020-03-31 to 2020-04-01',
      'Mar. 11th 2020': '2020-03-11',
      'March the 11th, 2020': '2020-03-11',
      'March 11–18, 2020': '2020-03-11 to 2020-03-18',
      'Dec 30 – Jan 3, 2020': '2019-12-30 to 2020-01-03',
    },
  },
  {
    name: '11 March 2020',
    pattern: String.raw`${DAY}${OF}${MONTH}(?<tail>(?:${TO}|${AND})${END_DAY}${OF}${END_MONTH})?${OF_YEAR}${YEAR}(?!\d|:\d)(?: ?г(?:\.|ода)?(?!\p{L})| ?[рr]\.(?= ?$))?`,
    examples: {
      '11 March 2020': '2020-03-11',
      '11th of March 2020': '2020-03-11',
      '11 March 2020: off-site': '2020-03-11',
      '11-Mar-2020': '2020-03-11',
      '25 Jan - 22 Feb 2024': '2024-01-25 to 2024-02-22',
      '31 March/1 April 2020': '2020-03-31 to 2020-04-01',
      '18 de febrero de 2026': '2026-02-18',
      '3. März 2020': '2020-03-03',
      '3 mars 2020': '2020-03-03',
      "1 d'abril de 2020": '2020-04-01',
      '11 марта 2020 г.': '2020-03-11',
    },
  },
  {
    name: '11–18 March 2020',
    pattern: String.raw`${DAY}(?<tail>(?:${TO}|${AND})${END_DAY})${OF}${MONTH}${OF_YEAR}${YEAR}(?!\d|:\d)`,
    examples: {
      '11–18 March 2020': '2020-03-11 to 2020-03-18',
      '11. bis 18. März 2020': '2020-03-11 to 2020-03-18',
      '11 & 12 March 2020': '2020-03-11 to 2020-03-12',
      '11/12 March 2020': '2020-03-11 to 2020-03-12',
      '11./12. März 2020': '2020-03-11 to 2020-03-12',
      '11. und 12. März 2020': '2020-03-11 to 2020-03-12',
      '11 au 18 mars 2020': '2020-03-11 to 2020-03-18',
      '11 al 18 de marzo de 2020': '2020-03-11 to 2020-03-18',
    },
  },
  {
    name: '2020 March 11',
    pattern: String.raw`${YEAR}(?:, ?|[-/. ]?|\. )${MONTH}[-/ ]?${DAY}`,
    examples: {
      '2020 March 11': '2020-03-11',
      '2020Mar11': '2020-03-11',
      '2020-Mar-11': '2020-03-11',
      '2020.March.11': '2020-03-11',
      '2020. március 11.': '2020-03-11',
    },
  },
  {
    name: '11-Mar-20',
    pattern: String.raw`(?<day>\d{1,2})(?<sign>[-/])(?<month>${MONTH_WORD})\k<sign>(?<shortYear>\d\d)(?!\d)`,
    examples: { '11-Mar-20': '2020-03-11', '11/März/20': '2020-03-11' },
  },
  {
    name: "11 March '20",
    pattern: String.raw`${DAY}${OF}${MONTH},? ?['’](?<shortYear>\d\d)(?!\d)`,
    examples: { "11 March '20": '2020-03-11', '11 Mar. ’20': '2020-03-11' },
  },
  {
    name: "March 11 '20",
    pattern: String.raw`${MONTH} ?${DAY},? ?['’](?<shortYear>\d\d)(?!\d)`,
    examples: { "March 11, '20": '2020-03-11', "Mar 11th '20": '2020-03-11' },
  },
  {
    name: '12.-13.03.2020',
    pattern: String.raw`(?<day>\d{1,2})\.?(?<tail>(?:${TO}|${AND})(?<endDay>\d{1,2}))(?<sign>[./])(?<month>\d{1,2})\k<sign>${YEAR}(?!\d)`,
    examples: {
      '12.-13.03.2020': '2020-03-12 to 2020-03-13',
      '12–13.03.2020': '2020-03-12 to 2020-03-13',
      '12./13.03.2020': '2020-03-12 to 2020-03-13',
      '12. und 13.03.2020': '2020-03-12 to 2020-03-13',
    },
  },
  {
    name: '12.03. - 13.03.2020',
    pattern: String.raw`(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\.?(?<tail>${TO}(?<endFirst>\d{1,2})\k<sign>(?<endSecond>\d{1,2}))\k<sign>${YEAR}(?!\d)`,
    examples: {
      '12.03. - 13.03.2020': '2020-03-12 to 2020-03-13',
      '17/3 - 24/3/2020': '2020-03-17 to 2020-03-24',
      '3/17 - 3/24/2020': '2020-03-17 to 2020-03-24',
      '28.12. - 03.01.2020': '2019-12-28 to 2020-01-03',
    },
  },
  {
    name: '17/4/2021',
    pattern: String.raw`(?<first>\d{1,2})(?<sign> ?[-/.] ?)(?<second>\d{1,2})\k<sign>${YEAR}(?!\d)`,
    examples: { '17/4/2021': '2021-04-17', '4.17.2021': '2021-04-17', '3-3-2020': '2020-03-03' },
  },
  {
    name: '3월 11일',
    pattern: KOREAN_DAY,
    examples: { '3월 11일': '03-11', '3월 11일 ~ 4월 1일': '03-11 to 04-01' },
  },
  {
    name: '11 tháng 3',
    pattern: String.raw`${VIETNAMESE_DAY}(?!\d)`,
    examples: { '11 tháng 3': '03-11' },
  },
  {
    name: '3月11日',
    pattern: `${HAN_MONTH} ?${HAN_DAY}(?: ?[日号號]|(?=(?:${TO_TIGHT}|${AND})(?:(?:${NUMBER}|${HAN}) ?月 ?)?(?:${NUMBER}|${HAN}) ?[日号號]))${HAN_TAIL}?`,
    examples: {
      '3月11日': '03-11',
      '3月11至4月1日': '03-11 to 04-01',
      三月十一日: '03-11',
      '3月11-18日': '03-11 to 03-18',
      '3月11、12日': '03-11 to 03-12',
      '3月11/12日': '03-11 to 03-12',
      '3月11日至4月1日': '03-11 to 04-01',
    },
  },
  {
    name: '3月11',
    pattern: String.raw`${HAN_MONTH} ?(?<day>${NUMBER})(?=$| ?(?:[:,|·;()[\]]|${TO}\d)| (?![篇个次人页点年]))(?<tail>${TO}(?:(?<endMonth>${NUMBER}|${HAN}) ?月 ?)?(?<endDay>${NUMBER})(?!\d| ?[点:%篇个次人页年月]))?`,
    examples: {
      '3月11': '03-11',
      '3月11 剪枝': '03-11',
      '3月11-3月18': '03-11 to 03-18',
      '3月11至18': '03-11 to 03-18',
    },
  },
  {
    name: 'March 11',
    pattern: `${FIRST_MONTH}(?: the )? ?${DAY}(?<tail>(?:${TO}|${AND_DAY})(?:${END_MONTH} ?)?${END_DAY})?`,
    beside: 'sign',
    examples: {
      'March 11': '03-11',
      'March the 11th': '03-11',
      'Mar 30 – Apr 3: off-site': '03-30 to 04-03',
      'March 11/12': '03-11 to 03-12',
      'March 11 and 12': '03-11 to 03-12',
    },
  },
  {
    name: '11 March',
    pattern: `${DAY}${OF}${MONTH}(?<tail>(?:${TO}|${AND})${END_DAY}${OF}${END_MONTH})?`,
    beside: 'sign',
    examples: {
      '11 March': '03-11',
      '25 Jan - 22 Feb': '01-25 to 02-22',
      '11. März': '03-11',
      '1er avril': '04-01',
      '18 de febrero': '02-18',
      '11 марта': '03-11',
    },
  },
  {
    name: '11–18 March',
    pattern: `${DAY}(?<tail>(?:${TO}|${AND})${END_DAY})${OF}${MONTH}`,
    beside: 'sign',
    examples: {
      '11–18 March': '03-11 to 03-18',
      '11/12 March': '03-11 to 03-12',
      '11. und 12. März: Labor': '03-11 to 03-12',
    },
  },
  {
    name: '5.6号',
    pattern: String.raw`(?<first>\d{1,2})(?<sign> ?[-/.] ?)(?<second>\d{1,2})(?=${MARK}|${TO}(?:\d{1,2}\k<sign>)?\d{1,2}${MARK})${MARK}?(?:${TO}(?:(?<endFirst>\d{1,2})\k<sign>)?(?<endSecond>\d{1,2})${MARK})?`,
    examples: {
      '5.6号': '05-06',
      '5.6号日报': '05-06',
      '5/6號': '05-06',
      '9.19号-9.23号': '09-19 to 09-23',
      '9.19-23号': '09-19 to 09-23',
    },
  },
  {
    // Without other hints it is a fraction: 1/2, 1/3, 1/4.
    name: '1/2',
    pattern: String.raw`(?<first>1)\/(?<second>\d)(?!\d)(?!${TO}\d)`,
    beside: 'meeting',
    examples: { '1/2 组会': '01-02' },
  },
  {
    name: '3/11',
    pattern: String.raw`(?<first>\d{1,2})\/(?<second>\d{1,2})(?!\d)(?<tail>(?:(?:${TO}|(?! ?\/)${AND})(?<endFirst>\d{1,2})\/|${TO_TIGHT})(?<endSecond>\d{1,2})(?!\d))?${FINAL_DOT}`,
    beside: 'nothing',
    examples: {
      '3/11': '03-11',
      '3/11-3/18': '03-11 to 03-18',
      '3/11-15': '03-11 to 03-15',
      '3/11 & 3/12': '03-11 to 03-12',
      '3/11 周三 剪枝': '03-11',
    },
  },
  {
    name: '6.18',
    pattern: String.raw`(?<first>\d{1,2})\.(?<second>\d{1,2})(?!\d)(?<tail>\.?(?:${TO}|${AND})(?<endFirst>\d{1,2})\.(?<endSecond>\d{1,2})(?!\d))?${FINAL_DOT}`,
    beside: 'nothing',
    examples: {
      '6.18': '06-18',
      '6.18组会': '06-18',
      '22.05. Meeting': '05-22',
      '6.18~6.25': '06-18 to 06-25',
      '6.18/6.19': '06-18 to 06-19',
      '18.06. – 25.06.': '06-18 to 06-25',
      '3.6/4.6': '06-03 to 06-04',
    },
  },
  {
    name: '03-11',
    pattern: String.raw`(?<first>\d\d)-(?<second>\d\d)(?!\d)(?<tail>(?:${TO_SPACED}|${AND})(?<endFirst>\d\d)-(?<endSecond>\d\d)(?!\d))?`,
    beside: 'nothing',
    examples: { '03-11': '03-11', '03-11 ~ 03-18': '03-11 to 03-18' },
  },
  {
    name: '6-24',
    pattern: String.raw`(?=\d{1,2}-(?:1[3-9]|2\d|3[01])(?!\d)|(?:1[3-9]|2\d|3[01])-\d)(?<first>\d{1,2})-(?<second>\d{1,2})(?!\d)`,
    beside: 'nothing',
    examples: { '6-24': '06-24', '24-6': '06-24', '6-24 组会': '06-24' },
  },
  {
    // Without other hints it may be a range of numbers: 3-4.
    name: '6-4',
    pattern: String.raw`(?<first>\d{1,2})-(?<second>\d{1,2})(?!\d)`,
    beside: 'meeting',
    examples: { '6-4 组会': '06-04' },
  },
  {
    name: '0502-0508',
    pattern: String.raw`(?<month>0\d|1[0-2])(?<day>[0-3]\d)(?<tail>${TO}(?<endMonth>0\d|1[0-2])(?<endDay>[0-3]\d))(?!\d)`,
    beside: 'nothing',
    examples: { '0502-0508': '05-02 to 05-08', '1230-0103': '12-30 to 01-03' },
  },
  {
    name: '0502',
    pattern: String.raw`(?<month>0\d)(?<day>[0-3]\d)(?!\d)`,
    beside: 'nothing',
    examples: { '0502': '05-02' },
  },
  {
    // Without other hints it may be any number: 1024.
    name: '1018',
    pattern: String.raw`(?<month>1[0-2])(?<day>[0-3]\d)(?!\d)`,
    beside: 'meeting',
    examples: { 组会1018: '10-18', '1018 组会': '10-18' },
  },
];

/** Returns whether dates in a form of this name are weeks. */
export function isWeekForm(name: string): boolean {
  return WEEK_FORMS.has(name);
}

const WEEK_FORMS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ name, beside }) => (beside === 'weeks' ? name : [])),
);

/** Returns a pattern of a range's end without its year, or without year and month: `-02/22`, `-18`. */
function tail(to: string, toDay: string, sign: string): string {
  const notMore = String.raw`(?![\d:%]|${sign}\d| ?[点时]| ?[ap]\.?m)`;
  // 2020/3/11/12 may be a path.
  const and = `(?! ?${sign})${AND}`;
  const days = `${toDay}|(?: -{1,3} |${and})${LAST_DAY}`;
  return String.raw`(?<tail>(?:(?:${to}|${and})(?<endMonth>\d{1,2})${sign}|${days})(?<endDay>\d{1,2})${notMore}${MARK}?)?`;
}
