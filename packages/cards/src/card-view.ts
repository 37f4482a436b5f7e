/** Size of every card in pixels, as chat programs expect it. */
export const CARD = { width: 1200, height: 630 } as const;

/** The content of a card. Texts are plain text without markup; each may be empty. */
export type CardView = {
  /** Name of the site, shown next to its seal. */
  name: string;
  /** Small text at the other end of the bar. */
  note: string;
  /** A day as the headline: large digits, and two short lines next to them. */
  day: { day: string; above: string; below: string } | null;
  /** The headline; if there is a day, the text to the right of it. */
  title: string;
  /** Topics, one a line. */
  list: string[];
  /** Returns the line that ends a list of which `hidden` topics have no room. */
  more: (hidden: number) => string;
  /** Running text, shown if the list is empty. */
  text: string;
  image: CardImage | null;
};

/** A screenshot: the absolute path of its file, and its capture time such as `16:43`. */
type CardImage = { path: string; clock: string | null };
