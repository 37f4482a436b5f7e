import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Test files that ask for the same site share one build. Workers inherit the variable.
process.env['TEST_SITES'] ??= mkdtempSync(join(tmpdir(), 'running-notes-sites-'));

const SUPPORT = join(import.meta.dirname, 'tests/support');

/** Only Astro resolves these modules, so tests replace them. */
const ASTRO_MODULES = {
  'astro:content': join(SUPPORT, 'astro-content.ts'),
};

/** Tests of these folders share their modules: none keeps state that another test sees. */
const UNITS = [
  'bench',
  'build',
  'client',
  'content',
  'dev',
  'house',
  'model',
  'render',
  'search',
  'site',
];

export default defineConfig({
  test: {
    // Tests wait for commands so often that one worker leaves half of two cores idle.
    maxWorkers: availableParallelism(),
    projects: [
      ...UNITS.map((name) => ({
        resolve: { alias: ASTRO_MODULES },
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          isolate: false,
          // Style sheets are empty by default, even as text.
          css: { include: [/\?raw$/] },
          testTimeout: 60_000,
          env: { SITE_URL: 'https://notes.example.org' },
        },
      })),
      {
        test: {
          name: 'cards',
          include: ['packages/cards/tests/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'cli', include: ['tests/cli/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: 'tests/support/sites/remove-sites.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/support/sites/remove-sites.ts',
            'tests/support/browsers/start-browser.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // A busy machine may take a while to draw what a test waits for.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
