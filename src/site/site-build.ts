import type { Notebook } from './notebook.ts';

/** What a running build shares with its pages. */
export type SiteBuild = {
  notebook: Notebook;
  /** The keys of the session pages in the last output, by id. A page with the same key is kept. */
  kept: ReadonlyMap<string, string>;
  /** Whether the pages load the script that reloads them after a change. */
  reloads: boolean;
  /** The keys of all session pages of this build, by id. The pages add them. */
  keys: Map<string, string>;
};

/** Path of the script that reloads a page after a change. */
export const RELOAD_SCRIPT = '_reload.js';

declare global {
  // The pages are compiled with modules of their own, so modules can't hold the value.
  var runningNotesBuild: SiteBuild | undefined;
}

/** Shares a build with its pages. */
export function shareSiteBuild(build: SiteBuild | undefined): void {
  globalThis.runningNotesBuild = build;
}

/** Returns the running build; undefined on the dev server. */
export function sharedSiteBuild(): SiteBuild | undefined {
  return globalThis.runningNotesBuild;
}
