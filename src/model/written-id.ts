/** Splits the id that the notes set with `{#id}` from the end of a heading. `id` is null without one. */
export function splitWrittenId(heading: string): { text: string; id: string | null } {
  const at = heading.lastIndexOf('{#');
  const written = at < 0 ? null : WRITTEN_ID.exec(heading.slice(at));
  if (written === null) return { text: heading, id: null };
  return { text: heading.slice(0, at).trimEnd(), id: written[1] ?? '' };
}

const WRITTEN_ID = /^\{#([^\s{}]*)\}\s*$/;
