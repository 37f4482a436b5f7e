import { isoDay } from '../dates/calendar.ts';
import { addressedName } from '../files/file-address.ts';

/**
 * Reads from the name of a screenshot when it was taken. Returns local time without a zone, as
 * `YYYY-MM-DDTHH:MM:SS`. Returns null if no row of {@link CAPTURE_TIME_PATTERNS} matches the name,
 * including its extension, and for times that don't exist or are not from 1970 to 2099.
 */
export function captureTime(name: string): string | null {
  for (const { pattern } of CAPTURE_TIME_PATTERNS) {
    const parts = pattern.exec(name)?.groups;
    if (parts !== undefined) return localTime(parts);
  }
  return null;
}

/**
 * Reads the capture times of the screenshots that lines of Markdown refer to, in whatever syntax.
 * Finds the names by their extensions, without parsing, in time linear in the length of the lines.
 */
export function captureTimesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    Array.from(line.matchAll(EXTENSION), ({ index, 0: extension }) => {
      const end = index + extension.length;
      const before = line.slice(Math.max(0, end - LONGEST_NAME), end);
      return captureTime(addressedName(before.split(NOT_IN_NAME).at(-1) ?? ''));
    }).filter((time) => time !== null),
  );
}

const EXTENSION = /\.(?:png|jpe?g|gif|webp|bmp)(?![\da-z])/gi;

/** Length of the longest name in characters, percent-encoded. */
const LONGEST_NAME = 200;

/** The characters that separate a name from the Markdown around it. */
const NOT_IN_NAME = /[\\/()[\]<>"'|=:]/;

const DAY = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`;
const DAY_DIGITS = String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)`;
const TIME = String.raw`(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)(?!\d)`;
const TIME_DOTTED = String.raw`(?<hour>\d\d?)[.\s](?<minute>\d\d)[.\s](?<second>\d\d)(?!\d)`;
// Typora and cameras write milliseconds after the seconds.
const TIME_DIGITS = String.raw`(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?:\d{3})?(?!\d)`;
const STAMP = DAY_DIGITS + TIME_DIGITS;
// The separators, and what replaces a space in names for the web. `\s` includes U+202F.
const GAP = String.raw`[\s_+-]`;

/**
 * The file names that capture tools and chat programs write, each with an example for the time
 * 2020-03-11 16:43:06. Names with milliseconds since 1970, such as `mmexport1583916186000.jpg`, are
 * missing, because they are local time only if the time zone of the phone is known.
 */
export const CAPTURE_TIME_PATTERNS = [
  row(
    'Snipaste, PixPin, Xnip',
    'Snipaste_2020-03-11_16-43-06.png',
    `(?:Snipaste_|PixPin_|Xnip)${DAY}_${TIME}`,
  ),
  row('Typora', 'image-20200311164306114.png', `image-${STAMP}`),
  row(
    'macOS, CleanShot',
    'Screen Shot 2020-03-11 at 4.43.06\u202fPM.png',
    `(?:Screen${GAP}?Shot|CleanShot)${GAP}${DAY}${GAP}at${GAP}${TIME_DOTTED}(?:${GAP}?(?<half>[AP]\\.?M))?`,
  ),
  row(
    'macOS in Chinese',
    '截屏2020-03-11 下午4.43.06.png',
    `(?:截屏|屏幕快照|截圖|螢幕快照)${GAP}?${DAY}${GAP}(?<half>[上下]午)?${GAP}?${TIME_DOTTED}`,
  ),
  row(
    'Windows',
    '屏幕截图 2020-03-11 164306.png',
    `(?:屏幕截图|螢幕擷取畫面|Screenshot)${GAP}${DAY}${GAP}${TIME_DIGITS}`,
  ),
  row(
    'GNOME',
    'Screenshot from 2020-03-11 16-43-06.png',
    `(?:Screenshot${GAP}from|截图)${GAP}${DAY}${GAP}${TIME}`,
  ),
  row(
    'WeChat',
    '微信图片_20200311164306.jpg',
    `(?:(?:企业)?微信(?:图片|截图)|(?:WeChat|Weixin)${GAP}?(?:Image|Screenshot))_${STAMP}`,
  ),
  row('QQ', 'QQ截图20200311164306.png', `(?:QQ|TIM)(?:拼音)?(?:截图|图片)${STAMP}`),
  row(
    'WeChat and QQ on macOS',
    'WX20200311-164306@2x.png',
    `(?:WX|QQ)${DAY_DIGITS}-${TIME_DIGITS}`,
  ),
  row(
    'Android, KDE',
    'Screenshot_20200311-164306.png',
    `(?:Screenshot|截屏|截图|屏幕截图)_${DAY_DIGITS}[-_]${TIME_DIGITS}`,
  ),
  row(
    'Android of Xiaomi',
    'Screenshot_2020-03-11-16-43-06-123_com.tencent.mm.jpg',
    `Screenshot_${DAY}-${TIME}`,
  ),
  row('Android camera', 'IMG_20200311_164306.jpg', `IMG_?${DAY_DIGITS}_?${TIME_DIGITS}`),
  row('Obsidian', 'Pasted image 20200311164306.png', `Pasted${GAP}image${GAP}${STAMP}`),
  row('PicGo, Android of Samsung', '20200311_164306.jpg', `${DAY_DIGITS}_?${TIME_DIGITS}`),
];

function row(tool: string, example: string, form: string) {
  return { tool, example, pattern: new RegExp(`^${form}`, 'iu') };
}

function localTime(parts: Record<string, string>): string | null {
  const { year, month, day, minute = '', second = '', half } = parts;
  const hour = hourOfDay(Number(parts['hour']), half);
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const date = isoDay(Number(year), { month: Number(month), day: Number(day) });
  return date && `${date}T${String(hour).padStart(2, '0')}:${minute}:${second}`;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^(?:p|下)/i.test(half) ? 12 : 0);
}
