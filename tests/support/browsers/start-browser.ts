import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address at which test files connect to the browser that they share. */
    browserEndpoint: string;
  }
}

/** Starts the browser that all test files share, and stops it once they have finished. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startBrowser();
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
