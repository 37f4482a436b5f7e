import { describe, expect, it } from 'vitest';
import { CAPTURE_TIME_PATTERNS, captureTime } from '../../../src/model/images/capture-time.ts';

describe('captureTime', () => {
  it.each(CAPTURE_TIME_PATTERNS)('reads the names of $tool: $example', ({ example }) => {
    expect(captureTime(example)).toBe('2020-03-11T16:43:06');
  });

  it.each([
    { input: 'Snipaste_2020-03-11_16-43-06 (1).png', out: '2020-03-11T16:43:06' },
    { input: 'Screenshot 2020-03-11 at 16.43.06.png', out: '2020-03-11T16:43:06' },
    { input: 'Screen Shot 2020-03-11 at 12.05.06 AM.png', out: '2020-03-11T00:05:06' },
    { input: 'Screen Shot 2020-03-11 at 12.05.06 PM.png', out: '2020-03-11T12:05:06' },
    { input: 'Screen_Shot_2020-03-11_at_4.43.06_PM.png', out: '2020-03-11T16:43:06' },
    { input: '截屏2020-03-11 上午12.43.06.png', out: '2020-03-11T00:43:06' },
    { input: '截屏2020-03-11 16.43.06.png', out: '2020-03-11T16:43:06' },
    { input: 'image-20200229000000000.png', out: '2020-02-29T00:00:00' },
    { input: '企业微信截图_20200311164306.png', out: '2020-03-11T16:43:06' },
  ])('reads $input as $out', ({ input, out }) => {
    expect(captureTime(input)).toBe(out);
  });

  it.each([
    { input: 'image.png', why: 'there is no time in it' },
    { input: 'image-20200311.png', why: 'there is only a day in it' },
    { input: 'Snipaste_2020-02-30_16-43-06.png', why: 'the day is not on the calendar' },
    { input: 'Snipaste_2020-03-11_24-00-00.png', why: 'the hour is not on the clock' },
    { input: 'Snipaste_2020-03-11_16-60-00.png', why: 'the minute is not on the clock' },
    { input: 'Screen Shot 2020-03-11 at 13.43.06 PM.png', why: 'there is no 13 PM' },
    { input: 'Snipaste_1969-12-31_16-43-06.png', why: 'the year is before 1970' },
    { input: 'Snipaste_2100-01-01_16-43-06.png', why: 'the year is after 2099' },
    { input: 'mmexport1583916186000.jpg', why: 'the zone is not known' },
    { input: 'v20200311164306.png', why: 'no tool names its files so' },
    { input: '', why: 'it is empty' },
  ])('reads nothing from "$input": $why', ({ input }) => {
    expect(captureTime(input)).toBeNull();
  });
});
