import type { ToolBuild } from './measure-tool.ts';

/** The columns of numbers of both tables. */
const COLUMNS = {
  'wall time': { of: ({ seconds }) => seconds, show: (value) => `${value.toFixed(1)} s` },
  'processor time': { of: ({ processor }) => processor, show: (value) => `${value.toFixed(1)} s` },
  'peak memory': { of: ({ megabytes }) => megabytes, show: (value) => `${Math.round(value)} MB` },
  files: { of: ({ files }) => files, show: (value) => value.toLocaleString('en') },
  size: { of: ({ bytes }) => bytes, show: (value) => `${(value / 1024 ** 2).toFixed(1)} MB` },
  'one page': { of: ({ page }) => page, show: (value) => `${(value / 1024).toFixed(1)} KB` },
} satisfies Record<string, { of: (row: ToolBuild) => number; show: (value: number) => string }>;

/**
 * Writes the builds of one number of sessions as Markdown: a table of the measured values and, if
 * there are others, a table of the ratios of the first tool to each other one.
 */
export function toolTables(builds: readonly ToolBuild[]): string {
  const [first] = builds;
  if (first === undefined) return '';
  const columns = Object.values(COLUMNS);
  const measured = builds.map((row) => [
    row.tool,
    row.build,
    ...columns.map(({ of, show }) => show(of(row))),
  ]);
  const ratios = builds.flatMap((row) => {
    const own = builds.find(({ tool, build }) => tool === first.tool && build === row.build);
    if (own === undefined || row.tool === first.tool) return [];
    return [[row.tool, row.build, ...columns.map(({ of }) => ratio(of(own), of(row)))]];
  });
  const tables = [table(['tool', 'build'], measured)];
  if (ratios.length > 0) tables.push(table([`${first.tool} to`, 'build'], ratios));
  return [`### ${first.sessions.toLocaleString('en')} sessions`, ...tables].join('\n\n');
}

/** Replaces the text between two marks. Throws if a mark is missing. */
export function replaceBetween(
  text: string,
  [start, end]: [string, string],
  inner: string,
): string {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The marks ${start} and ${end} are missing`);
  return `${text.slice(0, from + start.length)}\n\n${inner}\n\n${text.slice(to)}`;
}

function ratio(one: number, other: number): string {
  return other === 0 ? '' : (one / other).toFixed(2);
}

function table(labels: readonly string[], rows: readonly string[][]): string {
  const heads = [...labels, ...Object.keys(COLUMNS)];
  const rule = heads.map((_, index) => (index < labels.length ? '---' : '--:'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
