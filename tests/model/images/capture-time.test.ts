import { describe, expect, it } from 'vitest';
import {
  CAPTURE_TIME_PATTERNS,
  captureTime,
  captureTimesIn,
} from '../../../src/model/images/capture-time.ts';

describe('captureTime', () => {
  it.each(CAPTURE_TIME_PATTERNS)('reads $example, as named by $tool', ({ example }) => {
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
    { input: 'image.png', why: 'it contains no time' },
    { input: 'image-20200311.png', why: 'it contains only a day' },
    { input: 'Snipaste_2020-02-30_16-43-06.png', why: 'the day does not exist' },
    { input: 'Snipaste_2020-03-11_24-00-00.png', why: 'the hour does not exist' },
    { input: 'Snipaste_2020-03-11_16-60-00.png', why: 'the minute does not exist' },
    { input: 'Screen Shot 2020-03-11 at 13.43.06 PM.png', why: '13 PM does not exist' },
    { input: 'Snipaste_1969-12-31_16-43-06.png', why: 'the year is before 1970' },
    { input: 'Snipaste_2100-01-01_16-43-06.png', why: 'the year is after 2099' },
    { input: 'mmexport1583916186000.jpg', why: 'the time zone is unknown' },
    { input: 'v20200311164306.png', why: 'no tool uses this form' },
    { input: '', why: 'it is empty' },
  ])('returns null for "$input" because $why', ({ input }) => {
    expect(captureTime(input)).toBeNull();
  });
});

describe('captureTimesIn', () => {
  it.each([
    { line: '![](imgs/Snipaste_2020-03-11_16-43-06.png)', out: ['2020-03-11T16:43:06'] },
    { line: '![[Pasted image 20200311164306.png|300]]', out: ['2020-03-11T16:43:06'] },
    { line: '<img src="QQ%E6%88%AA%E5%9B%BE20200311164306.png">', out: ['2020-03-11T16:43:06'] },
    { line: '![](image.png) ![](IMG_20200311_164306.jpg)', out: ['2020-03-11T16:43:06'] },
    { line: 'Snipaste_2020-03-11_16-43-06.pngx', out: [] },
  ])('finds $out in $line', ({ line, out }) => {
    expect(captureTimesIn([line])).toEqual(out);
  });
});
