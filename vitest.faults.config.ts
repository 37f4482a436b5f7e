import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

// Tests of kills, damaged files, full disks and failed requests. Those that take long run only here.
process.env['ALL_FAULTS'] = '1';

const LONG = { testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  ...all,
  test: {
    projects: [
      {
        test: {
          name: 'faults',
          include: [
            'tests/faults/**/*.test.ts',
            'tests/cli/file-problem.test.ts',
            'tests/cli/output/{replace-folder,output-folder}.test.ts',
            'tests/cli/serve/static-server.test.ts',
            'tests/content/files/{kept-json,record-files}.test.ts',
            'tests/content/images/encoded-images.test.ts',
            'tests/search/build/search-index.test.ts',
            'packages/cards/tests/{card-cache,png-check}.test.ts',
          ],
          globalSetup: 'tests/support/sites/remove-sites.ts',
          env: { SITE_URL: 'https://notes.example.org' },
          ...LONG,
        },
      },
      {
        test: {
          name: 'browser faults',
          include: ['tests/browser/failed-loads.test.ts'],
          globalSetup: [
            'tests/support/sites/remove-sites.ts',
            'tests/support/browsers/start-browser.ts',
          ],
          expect: { poll: { timeout: 10_000 } },
          ...LONG,
        },
      },
    ],
  },
});
