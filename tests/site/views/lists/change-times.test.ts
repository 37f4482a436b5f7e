import { expect, it } from 'vitest';
import { dayOfChange, newestChange } from '../../../../src/site/views/lists/change-times.ts';

it('newestChange returns the latest time that is known', () => {
  const times = [null, '2020-03-11T08:50:03Z', '2020-04-01T00:00:00Z', '2019-12-31T00:00:00Z'];
  expect(newestChange(times.map((modified) => ({ modified })))).toBe('2020-04-01T00:00:00Z');
  expect(newestChange([{ modified: null }])).toBeNull();
});

it('dayOfChange returns the day in the time zone of the site', () => {
  const time = '2020-03-11T20:00:00Z';
  expect(dayOfChange(time, { timeZone: 'UTC' })).toBe('2020-03-11');
  expect(dayOfChange(time, { timeZone: 'Asia/Shanghai' })).toBe('2020-03-12');
});
