import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureRun } from '../../bench/measure-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'running-notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A process below npm that holds 400 MB, uses half a second, and starts processes all the time.
const work = `
  import { spawnSync } from 'node:child_process';
  const memory = Buffer.alloc(400 * 1024 ** 2, 1);
  const started = performance.now();
  while (process.cpuUsage().user < 500_000) memory[0] += 1;
  while (performance.now() < started + 2000) spawnSync('true');
`;
writeFileSync(join(folder, 'work.mjs'), work);
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ scripts: { work: 'node work.mjs', fail: 'echo broken && exit 3' } }),
);

/** Only Linux has `/proc`. */
describe.runIf(process.platform === 'linux')('measureRun', () => {
  const { PATH, HOME } = process.env;
  const run = (script: string) =>
    measureRun({ args: ['run', script], cwd: folder, env: { PATH, HOME } });

  it('counts the processor time of all processes, and memory after a fork once', async () => {
    const { processor, megabytes } = await run('work');
    expect(processor).toBeGreaterThan(0.5);
    expect(megabytes).toBeGreaterThan(400);
    expect(megabytes).toBeLessThan(800);
  });

  it('throws with the output of a command that fails', async () => {
    await expect(run('fail')).rejects.toThrow('broken');
  });
});
