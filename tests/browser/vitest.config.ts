import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'browser',
    globalSetup: '../support/browser-setup.ts',
    testTimeout: 120_000,
    // A busy machine may take a while to draw what is waited for.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 300_000,
  },
});
