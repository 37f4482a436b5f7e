import { expect, it, vi } from 'vitest';
import { isConfirmed } from '../../src/cli/confirm.ts';

it('takes the answer as yes without a terminal', async () => {
  vi.spyOn(process, 'stdin', 'get').mockReturnValue({ isTTY: false } as typeof process.stdin);
  expect(await isConfirmed('Write? ')).toBe(true);
});
