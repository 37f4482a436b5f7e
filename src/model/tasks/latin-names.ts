/**
 * Returns whether a text before a colon may be a name in a Latin script: a word or two with a capital
 * letter, or an account such as `member-a`. It counts as one only where other items have names too.
 */
export function mayBeLatinName(text: string): boolean {
  if (!LATIN.test(text)) return false;
  const words = text.toLowerCase().split(/[ ._-]/u);
  return !words.some((word) => NO_LATIN_NAMES.has(word));
}

const LATIN = /^(?:[A-Z][a-z]{1,14}(?: [A-Z](?:[a-z]{1,14}|\.)?)?|[a-z]{2,12}[-_.][a-z\d]{1,12})$/u;

/** Words that appear before colons, and parts of them. */
const NO_LATIN_NAMES = new Set(
  [
    'note notes todo paper papers code data docs test tests testing build release design review result results',
    'experiment experiments goal goals plan plans idea ideas question questions problem problems issue issues bug bugs',
    'topic topics summary conclusion conclusions motivation background method methods evaluation baseline model training',
    'dataset writing reading slides figure figures table tables short long term next first second third finally optional',
    'important urgent priority high medium low today tomorrow monday tuesday wednesday thursday friday saturday sunday',
    'week month budget travel website server client frontend backend infrastructure hardware software security performance',
    'documentation general misc other others update updates status owner due deadline title location agenda attendees',
    'decision decisions action actions item items link links source example examples warning tip info see also everyone all',
    'team group follow up to do pre post non re multi part step option version phase',
  ]
    .join(' ')
    .split(' '),
);
