import { describe, expect, it } from 'vitest';
import { readCheckOptions } from '../../src/cli/check-options.ts';

const DEFAULTS = {
  strict: false,
  format: 'text',
  fix: false,
  dryRun: false,
  yes: false,
  from: null,
  help: false,
};

describe('readCheckOptions', () => {
  it.each([
    { args: [], out: {} },
    { args: ['--strict'], out: { strict: true } },
    { args: ['--format', 'json'], out: { format: 'json' } },
    { args: ['--format=github', '--strict'], out: { strict: true, format: 'github' } },
    { args: ['--fix', '--from', 'a b'], out: { fix: true, from: 'a b' } },
    { args: ['--dry-run', '--fix', '--yes'], out: { fix: true, dryRun: true, yes: true } },
    { args: ['-h'], out: { help: true } },
  ])('reads $args', ({ args, out }) => {
    expect(readCheckOptions(args)).toEqual({ ...DEFAULTS, ...out });
  });

  it.each([
    { args: ['--fomat', 'json'], out: { unusable: '--fomat' } },
    { args: ['--format', 'xml'], out: { unusable: '--format xml' } },
    { args: ['--format', 'toString'], out: { unusable: '--format toString' } },
    { args: ['--format'], out: { unusable: '--format' } },
    { args: ['--strict=no'], out: { unusable: '--strict no' } },
    { args: ['notes.md'], out: { unusable: 'notes.md' } },
    { args: ['--from'], out: { unusable: '--from' } },
    { args: ['--from', ''], out: { unusable: '--from ' } },
    { args: ['--from', 'a'], out: { fixNeeded: '--from' } },
    { args: ['--yes'], out: { fixNeeded: '--yes' } },
  ])('refuses $args', ({ args, out }) => {
    expect(readCheckOptions(args)).toEqual(out);
  });
});
