import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { diagnosticsLog } from './cli/diagnostics-log.ts';
import { notesLoader } from './content/loader.ts';
import { readSettings } from './build/settings.ts';

const settings = readSettings(fileURLToPath(new URL('..', import.meta.url)), process.env);
const logOf = diagnosticsLog(settings);

export const collections = {
  notebook: defineCollection({
    loader: notesLoader(settings, {
      onDiagnostics: (diagnostics) => {
        const text = logOf(diagnostics);
        if (text !== null) console.log(text);
      },
    }),
  }),
};
