import { describe, expect, it } from 'vitest';
import { readCheckOptions } from '../../src/cli/check-options.ts';

describe('readCheckOptions', () => {
  it.each([
    { args: [], out: { strict: false, format: 'text' } },
    { args: ['--strict'], out: { strict: true, format: 'text' } },
    { args: ['--format', 'json'], out: { strict: false, format: 'json' } },
    { args: ['--format=github', '--strict'], out: { strict: true, format: 'github' } },
    { args: ['--fomat', 'json'], out: { unusable: '--fomat' } },
    { args: ['--format', 'xml'], out: { unusable: '--format xml' } },
    { args: ['--format', 'toString'], out: { unusable: '--format toString' } },
    { args: ['--format'], out: { unusable: '--format' } },
    { args: ['--strict=no'], out: { unusable: '--strict no' } },
    { args: ['notes.md'], out: { unusable: 'notes.md' } },
  ])('reads $args', ({ args, out }) => {
    expect(readCheckOptions(args)).toEqual(out);
  });
});
