import { monthsOfWord } from './calendar-words.ts';
import { writeMonthName } from './numerals.ts';

/**
 * Writes a month in the language, the width and the case of the name `like`: `marzo` like `febrero`,
 * `Apr` like `Mar`. Returns null if `like` is not the name of a month.
 */
export function monthNameLike(month: number, like: string): string | null {
  const meant = monthsOfWord(like);
  if (meant.length === 0) return null;
  for (const nameOf of namers()) {
    if (!meant.some((each) => nameOf(each).toLowerCase() === like.toLowerCase())) continue;
    const name = nameOf(month);
    const isCapital = like.charAt(0) !== like.charAt(0).toLowerCase();
    if (isCapital && like === like.toUpperCase()) return name.toUpperCase();
    return isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name.toLowerCase();
  }
  return /^[a-z]+$/i.test(like) ? writeMonthName(month, like) : null;
}

/** In the order in which a name that several languages share is looked up. */
const LANGUAGES = 'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr ru uk bg el ca hr id'.split(
  ' ',
);

/** Yields functions that return the names of months without dots, of one language and width each. */
function* namers(): Generator<(month: number) => string> {
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(language, { month: width, day, timeZone: 'UTC' });
        yield (month) =>
          format
            .formatToParts(Date.UTC(2020, month - 1, 11))
            .find(({ type }) => type === 'month')
            ?.value.replace(/\.$/, '')
            .replace(/^(?:de |d’)/, '') ?? '';
      }
    }
  }
}
