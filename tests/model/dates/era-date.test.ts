import { describe, expect, it } from 'vitest';
import {
  areNearDays,
  eraDate,
  isEraMeeting,
  isJapanese,
  isSureEraDate,
} from '../../../src/model/dates/era-date.ts';

describe('eraDate', () => {
  it.each([
    ['109年3月12日 剪枝', '剪枝', { isSure: true, isMeeting: false }],
    ['109/3/12 會議記錄', '會議記錄', { isSure: true, isMeeting: true }],
    ['109-03-12', '', { isSure: true, isMeeting: false }],
    ['109-3-12', '', { isSure: false, isMeeting: false }],
    ['109.3.12 組會', '組會', { isSure: true, isMeeting: false }],
    ['109.3.12 版本', '版本', { isSure: false, isMeeting: false }],
    ['第一次會議（1090312）', '第一次會議', { isSure: true, isMeeting: true }],
  ])('reads %s', (text, label, { isSure, isMeeting }) => {
    const date = eraDate(text);
    expect(date).toMatchObject({ start: '2020-03-12', label });
    expect(date && [isSureEraDate(date), isEraMeeting(date), isJapanese(date)]).toEqual([
      ...[isSure, isMeeting, false],
    ]);
  });

  it.each(['2020/3/12', '民國109年3月12日', '109.0.12', '1091312', '10903121', 'v109.03.12'])(
    'returns null for %s',
    (text) => {
      expect(eraDate(text)).toBeNull();
    },
  );

  it('reads a year of a Japanese era', () => {
    const date = eraDate('R2.3.12');
    expect(date && [date.start, isJapanese(date)]).toEqual(['2020-03-12', true]);
  });
});

it.each([
  [['2020-03-12', '2020-03-19'], true],
  [['2020-03-12', '2020-03-12'], false],
  [['2020-03-12'], false],
  [['2020-03-12', '2026-03-12'], false],
])('areNearDays(%j) returns %j', (days, areNear) => {
  expect(areNearDays(days)).toBe(areNear);
});
