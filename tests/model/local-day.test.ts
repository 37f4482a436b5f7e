import { expect, it, test } from 'vitest';
import { localDay } from '../../src/model/local-day.ts';

test.each([
  { time: '2020-03-11T23:30:00Z', timeZone: 'UTC', day: '2020-03-11' },
  { time: '2020-03-11T23:30:00Z', timeZone: 'Asia/Shanghai', day: '2020-03-12' },
  { time: '2020-03-11T03:30:00Z', timeZone: 'America/Los_Angeles', day: '2020-03-10' },
  { time: '2020-03-29T22:30:00Z', timeZone: 'Europe/Berlin', day: '2020-03-30' },
  { time: new Date('2019-12-31T16:00:00Z'), timeZone: 'Asia/Shanghai', day: '2020-01-01' },
])('localDay returns $day for $time in $timeZone', ({ time, timeZone, day }) => {
  expect(localDay(time, timeZone)).toBe(day);
});

it('localDay throws for a time zone that does not exist', () => {
  expect(() => localDay('2020-03-11T23:30:00Z', 'Mars/X')).toThrow(RangeError);
});
