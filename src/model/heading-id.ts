import type { Heading } from 'mdast';
import { slug } from './slug.ts';

/**
 * Takes a written `{#id}` off the end of a heading and returns it, as a slug where it is no id that
 * the notes may set; null where there is none. Changes the heading.
 */
export function takeHeadingId(heading: Heading): string | null {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? WRITTEN_ID.exec(last.value) : null;
  if (match === null || last?.type !== 'text') return null;
  last.value = last.value.slice(0, match.index);
  const id = match[1] ?? '';
  return OWN_ID.test(id) ? id : slug(id);
}

const OWN_ID = /^[a-z][a-z0-9-]*$/;
const WRITTEN_ID = /\s*\{#([^\s{}]*)\}\s*$/;
