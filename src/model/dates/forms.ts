/**
 * The ways of writing a date with its year, one row a form. A pattern names its parts `year`,
 * `month` (a number or an English name) and `day`; in the rows of numbers that end with the year the
 * first two are `first` and `second`, for they are read by the order that the file's other dates
 * settle. Patterns are matched in any case, against text whose full-width digits and signs were
 * folded. `examples` are all 11 March 2020.
 */
export const DATE_FORMS: readonly { name: string; pattern: string; examples: readonly string[] }[] =
  [
    {
      name: 'slashes',
      pattern: String.raw`(?<year>\d{4}) ?/ ?(?<month>\d{1,2}) ?/ ?(?<day>\d{1,2})`,
      examples: ['2020/3/11', '2020/03/11', '2020 / 3 / 11', '２０２０／３／１１'],
    },
    {
      name: 'hyphens',
      pattern: String.raw`(?<year>\d{4})(?<sign>[-‐‑‒–−_])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})`,
      examples: ['2020-03-11', '2020-3-11', '2020–03–11', '２０２０－０３－１１'],
    },
    {
      name: 'dots',
      pattern: String.raw`(?<year>\d{4})\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})`,
      examples: ['2020.3.11', '2020.03.11', '2020. 3. 11', '2020．3．11'],
    },
    {
      name: 'Chinese',
      pattern: String.raw`(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号號]`,
      examples: ['2020年3月11日', '2020 年 3 月 11 日', '2020年03月11号', '2020年３月１１日'],
    },
    {
      name: 'compact',
      pattern: String.raw`(?<year>(?:19[7-9]|20\d)\d)(?<month>\d\d)(?<day>\d\d)`,
      examples: ['20200311'],
    },
    {
      name: 'English, month first',
      pattern: String.raw`(?<month>${englishMonth()})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
      examples: ['March 11, 2020', 'Mar. 11 2020', 'March 11th, 2020', 'MARCH 11, 2020'],
    },
    {
      name: 'English, day first',
      pattern: String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /-](?<month>${englishMonth()})\.?,?[ /-](?<year>\d{4})`,
      examples: ['11 March 2020', '11th of March 2020', '11-Mar-2020'],
    },
    {
      name: 'year last',
      pattern: String.raw`(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4})`,
      examples: [],
    },
  ];

/** Number of an English month by its name or its first three letters; a number for itself. */
export function monthNumber(written: string): number {
  const index = MONTHS.indexOf(written.slice(0, 3).toLowerCase());
  return index === -1 ? Number(written) : index + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function englishMonth(): string {
  return [
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?',
    'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  ].join('|');
}
