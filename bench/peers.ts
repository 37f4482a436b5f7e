import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { measureTool, type ToolBuild } from './peers/measure-tool.ts';
import { OWN_PACKAGE, OWN_TOOL, PEER_TOOLS } from './peers/site-tools.ts';
import { replaceBetween, toolTables } from './peers/tables.ts';

/** Tools to measure, by id; all if it is empty. */
type PeersOptions = { sizes: readonly number[]; only: readonly string[] };

/** Builds the same generated notes with this project and with other site generators. */
export async function measurePeers({ sizes, only }: PeersOptions): Promise<ToolBuild[]> {
  const all = [OWN_TOOL, OWN_PACKAGE, ...PEER_TOOLS];
  const unknown = only.find((id) => all.every((tool) => tool.id !== id));
  if (unknown !== undefined) {
    throw new Error(`--only ${unknown}: choose of ${all.map(({ id }) => id).join(', ')}`);
  }
  const tools = all
    .filter(({ id }) => only.length === 0 || only.includes(id))
    .map((tool) => ({ tool, name: tool.prepare() }));
  const builds: ToolBuild[] = [];
  for (const sessions of sizes) {
    for (const { tool, name } of tools) {
      if (name === null) console.log(`${tool.id} is not on this machine and is left out.`);
      else builds.push(...(await measureTool(tool, name, sessions)));
    }
  }
  return builds;
}

/** Writes the builds as Markdown tables, with the machine, the date and the command. */
export function peersReport(builds: readonly ToolBuild[], command: string): Promise<string> {
  const [processor] = cpus();
  const machine = [
    `${availableParallelism()} cores (${processor?.model.trim() ?? process.arch})`,
    `${Math.round(totalmem() / 1024 ** 3)} GB`,
    `Node ${process.versions.node}`,
  ].join(', ');
  const date = new Date().toISOString().slice(0, 10);
  const sizes = Map.groupBy(builds, ({ sessions }) => sessions);
  const tables = Array.from(sizes.values(), toolTables);
  return format([`\`${command}\`, ${date}, ${machine}`, ...tables].join('\n\n'), {
    parser: 'markdown',
  });
}

const README = join(import.meta.dirname, 'README.md');

/** Puts a report into the README of this folder, in place of the last one. */
export async function writeReport(report: string): Promise<void> {
  const text = replaceBetween(
    readFileSync(README, 'utf8'),
    ['<!-- peers -->', '<!-- end of peers -->'],
    report,
  );
  const options = { ...(await resolveConfig(README)), parser: 'markdown' };
  writeFileSync(README, await format(text, options));
}
