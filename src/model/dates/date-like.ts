/**
 * Whether a text, as Markdown or plain, may hold a date at all: a look before it is read, which takes
 * longer. Linear in the length of the text.
 */
export function mayHoldDate(text: string): boolean {
  return DATE_LIKE.test(text);
}

const DATE_LIKE =
  /[\d０-９]\s*[-/.．／－–—_、。\\年月]|[\d０-９]{4}|[〇零一二三四五六七八九十]\s*[年月]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ ,/-]{1,3}\d|\d(?:st|nd|rd|th)?(?: of)?[ /-]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[년월]/i;
