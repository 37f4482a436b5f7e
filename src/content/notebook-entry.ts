import { basename } from 'node:path';
import type { Settings } from '../build/settings.ts';
import type { NotebookReading } from './notebook-reader.ts';
import type { NotebookEntry } from './types.ts';

/**
 * Describes a notebook as a whole. `renderings` is the folder of its renderings, `failedCards` are the
 * paths of the cards that can't be drawn.
 */
export function notebookEntry(
  { value, diagnostics }: NotebookReading,
  { title, notesDir, description, language, timeZone, editUrl }: Settings,
  { renderings, failedCards = [] }: Pick<NotebookEntry, 'renderings'> & { failedCards?: string[] },
): NotebookEntry {
  return {
    kind: 'notebook',
    title: title ?? value.title ?? basename(notesDir),
    description,
    language,
    timeZone,
    editUrl,
    renderings,
    diagnostics,
    aliases: value.aliases,
    terms: value.terms,
    failedCards,
  };
}
