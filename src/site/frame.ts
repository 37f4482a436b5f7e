import type { NotebookEntry } from '../content/types.ts';
import { BASE } from './addresses.ts';
import type { Frame } from './types.ts';

/** What every page of the notebook has around it. */
export function frameOf({ title, language }: NotebookEntry): Frame {
  return {
    title,
    language,
    home: BASE,
    topics: `${BASE}topics/`,
    gallery: `${BASE}gallery/`,
    search: `${BASE}search/`,
  };
}
