import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { readSettings } from './build/settings.ts';
import { diagnosticsLog } from './cli/report/diagnostics-log.ts';
import { notesLoader } from './content/loader.ts';

const settings = readSettings(fileURLToPath(new URL('..', import.meta.url)), process.env);
const newDiagnostics = diagnosticsLog(settings);

export const collections = {
  notebook: defineCollection({
    loader: notesLoader(settings, {
      onDiagnostics: (diagnostics) => {
        const text = newDiagnostics(diagnostics);
        if (text !== null) console.log(text);
      },
    }),
  }),
};
