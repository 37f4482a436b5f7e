import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { findingsLog } from './cli/findings-log.ts';
import { notesLoader } from './content/loader.ts';
import { readSettings } from './build/settings.ts';

const settings = readSettings(fileURLToPath(new URL('..', import.meta.url)), process.env);
const logOf = findingsLog(settings);

export const collections = {
  notebook: defineCollection({
    loader: notesLoader(settings, {
      onFindings: (findings) => {
        const text = logOf(findings);
        if (text !== null) console.log(text);
      },
    }),
  }),
};
