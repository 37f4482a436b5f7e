import { describe, expect, it } from 'vitest';
import { isOtherDate } from '../../../src/model/dates/other-date.ts';

describe('isOtherDate', () => {
  it.each([
    'Paper deadline: ',
    '下次会议（',
    'Notes v1.2 ',
    'Release v',
    'Next meeting on ',
    'Upcoming: ',
    '下次组会：',
    'Nächste Sitzung: ',
    '[1.2.0] - ',
    'published ',
    '11 & ',
    '11. und ',
    '3 et ',
  ])('finds that the date after %j is not that of the meeting', (before) => {
    expect(isOtherDate(before)).toBe(true);
  });

  it.each(['Paper reading ', 'Sprint 3, ', 'Chapter 11 ', 'Room 3 and lunch ', '讨论会（', ''])(
    'finds that the date after %j is that of the meeting',
    (before) => {
      expect(isOtherDate(before)).toBe(false);
    },
  );
});
