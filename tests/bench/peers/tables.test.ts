import { describe, expect, it } from 'vitest';
import type { ToolBuild } from '../../../bench/peers/measure-tool.ts';
import { replaceBetween, toolTables } from '../../../bench/peers/tables.ts';

const build: ToolBuild = {
  tool: 'own',
  sessions: 2000,
  build: 'cold',
  seconds: 12.34,
  processor: 20,
  megabytes: 512.4,
  files: 4321,
  bytes: 3 * 1024 ** 2,
  page: 2048,
};

describe('toolTables', () => {
  it('lists the measured values of each build', () => {
    expect(toolTables([build])).toBe(
      `### 2,000 sessions

| tool | build | wall time | processor time | peak memory | files | size | one page |
| --- | --- | --: | --: | --: | --: | --: | --: |
| own | cold | 12.3 s | 20.0 s | 512 MB | 4,321 | 3.0 MB | 2.0 KB |`,
    );
  });

  it('compares the first tool with the same build of the others', () => {
    const other = { ...build, tool: 'other', seconds: 24.68, files: 0 };
    const builds = [
      build,
      { ...build, build: 'unchanged' as const },
      other,
      { ...other, build: 'unchanged' as const, processor: 5 },
    ];
    expect(toolTables(builds).split('\n\n')[2]?.split('\n')).toEqual([
      '| own to | build | wall time | processor time | peak memory | files | size | one page |',
      '| --- | --- | --: | --: | --: | --: | --: | --: |',
      '| other | cold | 0.50 | 1.00 | 1.00 |  | 1.00 | 1.00 |',
      '| other | unchanged | 0.50 | 4.00 | 1.00 |  | 1.00 | 1.00 |',
    ]);
  });
});

describe('replaceBetween', () => {
  it('replaces the text between the marks and keeps them', () => {
    expect(replaceBetween('a <b> old <e> c', ['<b>', '<e>'], 'new')).toBe('a <b>\n\nnew\n\n<e> c');
  });

  it('throws if a mark is missing', () => {
    expect(() => replaceBetween('a <b> c', ['<b>', '<e>'], 'new')).toThrow(/<e>/);
  });
});
