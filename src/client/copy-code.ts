import { copy } from './clipboard.ts';
import { announce } from './status.ts';

/** Copies code, and says whether that went well. */
export async function copyCode(code: string): Promise<void> {
  const { copied = '', failed = '' } = document.body.dataset;
  await copy(code).then(
    () => announce(copied),
    () => announce(failed),
  );
}
