/** When each session of the timeline was last edited, by its address; empty if it is not known. */
export type SeenSessions = Readonly<Record<string, string>>;

/** What a browser remembers of the visits to a timeline. */
export type Visits = {
  /** The sessions at the end of the visit before this one; null on a first visit. */
  before: SeenSessions | null;
  /** The sessions that were shown last. */
  last: SeenSessions;
  /** When they were shown, in milliseconds since 1970. */
  at: number;
};

/**
 * Returns what to remember when the timeline is shown. A visit ends with a pause, so that the marks
 * are still there when the page is loaded again. Reading a session and coming back is not a pause.
 */
export function visitAt(
  now: number,
  { saved, shown, isInside }: { saved: Visits | null; shown: SeenSessions; isInside: boolean },
): Visits {
  if (saved === null) return { before: null, last: shown, at: now };
  const isNew = Math.abs(now - saved.at) >= (isInside ? LONG_PAUSE : PAUSE);
  return { before: isNew ? saved.last : saved.before, last: shown, at: now };
}

/**
 * Milliseconds without the timeline that end a visit: half an hour, or six hours if the reader comes from
 * another page of the site.
 */
const PAUSE = 30 * 60_000;
const LONG_PAUSE = 6 * 60 * 60_000;
