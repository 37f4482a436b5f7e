import { generateNotes } from '../generate-notes.ts';
import type { BuildMeasure, SiteTool } from './site-tools.ts';

/** The three builds in this order: without caches, again, and again with one more session. */
const BUILDS = ['cold', 'unchanged', 'one more session'] as const;

export type ToolBuild = BuildMeasure & {
  tool: string;
  sessions: number;
  build: (typeof BUILDS)[number];
};

/**
 * Builds generated notes without images with a tool and logs each build. `name` is its name with
 * the version.
 */
export async function measureTool(
  tool: SiteTool,
  name: string,
  sessions: number,
): Promise<ToolBuild[]> {
  const workspace = tool.open();
  try {
    const measured: ToolBuild[] = [];
    for (const build of BUILDS) {
      const count = build === 'one more session' ? sessions + 1 : sessions;
      if (build !== 'unchanged') workspace.write(generateNotes({ sessions: count, images: false }));
      const measure = await workspace.build();
      console.log(`${name}, ${sessions} sessions, ${build}: ${measure.seconds.toFixed(1)} s`);
      measured.push({ tool: name, sessions, build, ...measure });
    }
    return measured;
  } finally {
    workspace.close();
  }
}
