/**
 * A spelling of a time. Its groups are named as in {@link TimeGroups}. A weak one often means something
 * else, such as `may`, and `5.4`, which may be a version.
 */
export type TimeForm = { pattern: RegExp; isWeak?: boolean };

/**
 * What a spelling of a time contains: the year, month, day, season, quarter and half of a year.
 * `one` and `two` are the month and the day, or the day and the month; `last` is a later day of the
 * month.
 */
export type TimeGroups = Partial<
  Record<
    'year' | 'month' | 'day' | 'season' | 'quarter' | 'half' | 'one' | 'two' | 'last',
    string | undefined
  >
>;

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const [MONTH, DAY] = [String.raw`(?<month>\d\d?)`, String.raw`(?<day>\d\d?)`];
const HAN = String.raw`[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d\d?`;
const [HAN_MONTH, HAN_DAY] = [`(?<month>${HAN})`, `(?<day>${HAN})`];
const NAMED_MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const NAMED_DAY = String.raw`(?<day>\d\d?)(?:st|nd|rd|th)?(?: of)?`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const HAN_SEASON = '(?<season>[春夏秋冬])';
const QUARTER = 'q(?<quarter>[1-4])';
const [LAST, HAN_LAST] = [
  String.raw`(?:[-–~](?<last>\d\d?))?`,
  `(?: ?[-–—~至到] ?(?<last>${HAN}) ?[日号])?`,
];
const TWO_DIGITS = '(?<month>0[1-9]|1[0-2])';

/** All spellings. Those with more parts come first. */
export const TIME_FORMS: readonly TimeForm[] = [
  han(`${YEAR} ?年 ?${HAN_MONTH} ?月 ?${HAN_DAY} ?[日号]${HAN_LAST}`),
  han(`${YEAR} ?年 ?${HAN_MONTH} ?月份?`),
  han(`${YEAR} ?年?的?${HAN_SEASON}[天季]?`),
  han(`${YEAR} ?年?的?(?<half>[上下])半年`),
  han(`${YEAR} ?年`),
  han(`${HAN_MONTH} ?月 ?${HAN_DAY} ?[日号]${HAN_LAST}`),
  han(`${HAN_MONTH} ?月份?`),
  { ...han(`${HAN_SEASON}[天季]`), isWeak: true },
  bounded(`year:${YEAR}`),
  bounded(String.raw`${YEAR}(?<sign>[/.])${MONTH}\k<sign>${DAY}` + LAST),
  bounded(`${YEAR}-${MONTH}-${DAY}`),
  bounded(`${YEAR}[-/.]${MONTH}`),
  bounded(String.raw`(?<one>\d\d?)(?<sign>[-/.])(?<two>\d\d?)\k<sign>${YEAR}`),
  bounded(String.raw`${YEAR}${TWO_DIGITS}(?<day>\d\d)`),
  bounded(`${YEAR}${TWO_DIGITS}`),
  bounded(`${WEEKDAY}${NAMED_MONTH} ${NAMED_DAY},? ${YEAR}`),
  bounded(`${WEEKDAY}${NAMED_DAY} ${NAMED_MONTH},? ${YEAR}`),
  bounded(`${NAMED_MONTH},? ${YEAR}`),
  bounded(`${YEAR} ${NAMED_MONTH}`),
  bounded(`${SEASON}(?: of)? ${YEAR}`),
  bounded(`${YEAR} ${SEASON}`),
  bounded(`${YEAR}[ -]?${QUARTER}`),
  bounded(`${QUARTER} ?${YEAR}`),
  bounded(`${WEEKDAY}${NAMED_MONTH} ${NAMED_DAY}`),
  bounded(`${WEEKDAY}${NAMED_DAY} ${NAMED_MONTH}`),
  bounded(YEAR),
  bounded(String.raw`(?<one>\d\d?)/(?<two>\d\d?)` + LAST),
  bounded(String.raw`(?<month>0[1-9])[-.](?<day>\d\d)` + LAST),
  { ...bounded(String.raw`(?<one>\d\d?)\.(?<two>\d\d?)` + LAST), isWeak: true },
  { ...bounded(String.raw`(?<one>\d\d?)-(?<two>\d\d?)`), isWeak: true },
  bounded(String.raw`${TWO_DIGITS}(?<day>\d\d)`),
  { ...bounded(NAMED_MONTH), isWeak: true },
  { ...bounded(SEASON), isWeak: true },
];

/**
 * Creates a form that Han characters may surround, except those of an ordinal number. After the minus
 * of an excluded word, it is not a time.
 */
function han(source: string): TimeForm {
  const before = String.raw`(?<![\p{N}第个一二三四五六七八九十]|(?<!\S)-)`;
  return { pattern: new RegExp(before + source, 'gu') };
}

/** Creates a form that is not part of a longer word or number. */
function bounded(source: string): TimeForm {
  const [before, after] = [
    String.raw`(?<![\p{L}\p{N}_/:%+-]|(?<!\.)\.)`,
    String.raw`(?![\p{L}\p{N}_%/:]|[.+-][\p{L}\p{N}])`,
  ];
  return { pattern: new RegExp(before + source + after, 'gu') };
}
