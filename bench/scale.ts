import { measureTool, type ToolBuild } from './peers/measure-tool.ts';
import { OWN_PACKAGE } from './peers/site-tools.ts';

/** A build of a notebook without images, with its wall milliseconds per session. */
export type ScaleBuild = ToolBuild & { perSession: number };

/**
 * Builds generated notebooks of the given sizes with compiled pages: cold, unchanged, and with one more
 * session.
 */
export async function measureScale(sizes: readonly number[]): Promise<ScaleBuild[]> {
  const builds: ToolBuild[] = [];
  for (const sessions of sizes) {
    builds.push(...(await measureTool(OWN_PACKAGE, OWN_PACKAGE.id, sessions)));
  }
  return builds.map((build) => ({
    ...build,
    seconds: rounded(build.seconds),
    processor: rounded(build.processor),
    megabytes: Math.round(build.megabytes),
    perSession: rounded((1000 * build.seconds) / build.sessions),
  }));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
