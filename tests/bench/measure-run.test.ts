import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureRun } from '../../bench/measure-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'running-notes-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A grandchild of npm that uses 200 MB of memory and half a second of processor time.
const work = `
  const memory = Buffer.alloc(200 * 1024 ** 2, 1);
  while (process.cpuUsage().user < 500_000) memory[0] += 1;
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

  it('counts the memory and the processor time of all processes', async () => {
    const { processor, megabytes } = await run('work');
    expect(processor).toBeGreaterThan(0.5);
    expect(megabytes).toBeGreaterThan(200);
  });

  it('throws with the output of a command that fails', async () => {
    await expect(run('fail')).rejects.toThrow('broken');
  });
});
