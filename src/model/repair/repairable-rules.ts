import type { RuleName } from '../rules.ts';

/** The rules whose diagnostics `npm run check -- --fix` repairs in the notes. */
export const REPAIRABLE: ReadonlySet<RuleName> = new Set<RuleName>([
  'address-spaced',
  'image-path-repaired',
  'list-shallow',
]);
