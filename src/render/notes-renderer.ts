import type { Language } from '../model/types.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { highlight } from './highlight.ts';
import { createRenderer, type Renderer } from './renderer.ts';

/** Creates the renderer of a site in a language: with its labels, and with highlighted code. */
export function createNotesRenderer(language: Language): Renderer {
  return createRenderer({ labels: { language, ...dictionaryOf(language).render }, highlight });
}
