import type { Heading } from 'mdast';

/**
 * Takes a written `{#id}` off the end of a heading and returns what is in it; null where there is
 * none. Changes the heading.
 */
export function takeHeadingId(heading: Heading): string | null {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? WRITTEN_ID.exec(last.value) : null;
  if (match === null || last?.type !== 'text') return null;
  last.value = last.value.slice(0, match.index);
  return match[1] ?? null;
}

/** Whether a written id may stand on a page as it is. Rule: design.md, "Anchors". */
export function isHeadingId(written: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(written);
}

const WRITTEN_ID = /\s*\{#([^\s{}]*)\}\s*$/;
