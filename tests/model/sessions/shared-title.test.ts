import { describe, expect, it } from 'vitest';
import { sharedTitle, withoutPeriod } from '../../../src/model/sessions/shared-title.ts';

describe('sharedTitle', () => {
  it.each([
    [['2020年3月组会', '2020年4月组会'], '组会'],
    [['组会记录 2020-03', '组会记录 2020-04'], '组会记录'],
    [['Reading group, March 2020', 'Reading group, April 2020'], 'Reading group'],
    [['Notes of 2020 Q1', 'Notes of 2020 Q2'], 'Notes'],
    [['三月例会（2020）', '四月例会（2021）'], '例会'],
    [['Lab A 2020', 'Lab B 2021'], 'Lab'],
    [['甲组会 2020', '乙组会 2021'], '组会'],
    [['2020年3月', '2020年4月'], null],
    [['甲 2020', '乙 2021'], null],
  ])('of %j is %s', (titles, out) => {
    expect(sharedTitle(titles)).toBe(out);
  });
});

describe('withoutPeriod', () => {
  it.each([
    ['202003 组会', '组会'],
    ['组会 2020.03', '组会'],
    ['May meeting', 'meeting'],
    ['Mayor meeting 12', 'Mayor meeting 12'],
    ['组会', '组会'],
  ])('turns %s into %s', (title, out) => {
    expect(withoutPeriod(title)).toBe(out);
  });
});
