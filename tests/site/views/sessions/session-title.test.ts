import { describe, expect, it } from 'vitest';
import { sessionLink, sessionTitle } from '../../../../src/site/views/sessions/session-title.ts';

const page = { id: '2020-03-11', date: '2020-03-11', end: null, label: '组会', group: null };

describe('sessionTitle', () => {
  it.each([
    { given: page, title: '2020年3月11日 星期三 组会' },
    { given: { ...page, label: '' }, title: '2020年3月11日 星期三' },
    { given: { ...page, end: '2020-03-12' }, title: '2020年3月11日 – 3月12日 组会' },
    { given: { ...page, date: null, label: 'Papers' }, title: 'Papers' },
  ])('returns $title', ({ given, title }) => {
    expect(sessionTitle(given, 'zh-CN')).toBe(title);
  });
});

describe('sessionLink', () => {
  it('contains the address, the title and the date', () => {
    expect(sessionLink(page, 'en')).toMatchObject({
      id: '2020-03-11',
      url: '/2020-03-11/',
      title: 'Wednesday, 11 March 2020 组会',
      label: '组会',
      date: { start: { iso: '2020-03-11' }, end: null },
    });
  });

  it.each([
    { group: 'Reading group', date: '2020-03-11', shown: 'Reading group' },
    { group: '2020', date: '2020-03-11', shown: null },
    { group: ' 2020 年 ', date: '2020-03-11', shown: null },
    { group: '2019', date: '2020-03-11', shown: '2019' },
    { group: '2020', date: null, shown: '2020' },
  ])('shows the group “$group” of $date as $shown', ({ group, date, shown }) => {
    expect(sessionLink({ ...page, group, date }, 'en').group).toBe(shown);
  });
});
