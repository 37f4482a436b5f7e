import { TEXT_TYPES } from '../../build/security-policy.ts';
import type { NotesText } from '../../content/notebook-source.ts';
import { LOOK } from '../own-look.ts';
import type { Notebook } from '../notebook.ts';
import { llmsFullText, llmsText } from './llms-files.ts';
import { notesMarkdown } from './notes-markdown.ts';

/** A text file of the site. The path is relative to the site. */
type TextFile = { path: string; type: string; text: string };

/**
 * Yields the Markdown of the home page and of each session, beside their pages, and the files for
 * language models. A site that search engines are asked not to list does not advertise itself to
 * language models either.
 */
export function* textFiles(notebook: Notebook, texts: readonly NotesText[]): Generator<TextFile> {
  const markdown = notesMarkdown(notebook.pages, texts);
  for (const [id, text] of markdown) {
    const path = id === 'index' ? 'index.md' : `${id}/index.md`;
    yield { path, type: TEXT_TYPES.markdown, text };
  }
  if (LOOK.noindex) return;
  yield { path: 'llms.txt', type: TEXT_TYPES.plain, text: llmsText(notebook) };
  yield { path: 'llms-full.txt', type: TEXT_TYPES.plain, text: llmsFullText(notebook, markdown) };
}
