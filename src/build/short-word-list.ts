import type { Plugin } from 'rolldown';

/**
 * Creates a plugin that bundles the list of English words as one text, which loads much sooner than the
 * JSON of its package, a file of five times the size. Compiled pages do without it, because the published
 * package would be a third larger.
 */
export function shortWordList(): Plugin {
  return {
    name: 'running-notes:short-word-list',
    load: {
      filter: { id: /[/\\]src[/\\]model[/\\]terms[/\\]word-list\.ts$/ },
      async handler() {
        const { WORD_LIST } = await import('../model/terms/word-list.ts');
        return `export const WORD_LIST = ${JSON.stringify(WORD_LIST.join('\n'))}.split('\\n');`;
      },
    },
  };
}
