import { findDate } from './locate-date.ts';
import { type DayOrder, orderOf } from './resolve-date.ts';

/**
 * Whether a file writes 17/4/2021 or 4/17/2021, told by those of its heading texts that have one
 * reading only. Null where none has, or where they disagree.
 */
export function settleOrder(texts: readonly string[]): DayOrder {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    // Most headings hold no year behind two numbers and need no closer look.
    const found = YEAR_LAST.test(text) ? findDate(text) : null;
    if (found === null) continue;
    for (const date of [found.first, ...found.further]) orders.add(orderOf(date));
  }
  orders.delete(null);
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

/** The same, told by the dates that stand anywhere in the texts. */
export function settleOrderWithin(texts: readonly string[]): DayOrder {
  return settleOrder(
    texts.flatMap((text) => Array.from(text.matchAll(NUMBERS), ([numbers]) => numbers)),
  );
}

const NUMBERS = /(?<![\d./-])\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}(?!\d)/g;

const YEAR_LAST = /[-/.\uff0f\uff0d\uff0e\u2010-\u2015] ?[\d\uff10-\uff19]{4}/;
