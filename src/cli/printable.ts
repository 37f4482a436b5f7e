/** Text of the notes without what breaks lines or steers a terminal. */
export function printable(text: string): string {
  return text.replace(STEERING, ' ');
}

const STEERING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;
