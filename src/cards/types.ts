/** What a card shows. Every text may be empty; none holds markup. */
export type CardView = {
  /** The site's name, beside its seal. */
  name: string;
  /** What is said quietly at the other end of the bar. */
  note: string;
  /** The day as the headline, with what stands beside it in two lines. */
  day: { day: string; above: string; below: string } | null;
  /** The headline where there is no day; else the words behind the day. */
  title: string;
  /** Topics, one a line. */
  list: string[];
  /** What follows a list that is longer than the card; `hidden` is how many of it don't show. */
  more: (hidden: number) => string;
  /** Running text, where there is no list. */
  text: string;
  image: CardImage | null;
};

/** A screenshot: the absolute path of its file, and its capture time as `16:43`. */
type CardImage = { path: string; clock: string | null };
