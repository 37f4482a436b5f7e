import type { IsoDay } from '../model/types.ts';

/** The day that it is in a time zone; null where there is no such zone. */
export function todayIn(timeZone: string): IsoDay | null {
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(new Date());
    const partOf = (type: string) => parts.find((part) => part.type === type)?.value;
    return [partOf('year'), partOf('month'), partOf('day')].join('-');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
