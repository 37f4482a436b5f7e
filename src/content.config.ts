import { defineCollection } from 'astro:content';
import { notesLoader } from './content/loader.ts';
import { readSettings } from './content/settings.ts';

const project = new URL('..', import.meta.url).pathname;

export const collections = {
  notebook: defineCollection({ loader: notesLoader(readSettings(project, process.env)) }),
};
