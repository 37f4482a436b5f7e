import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'browser',
    globalSetup: '../support/browser-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
