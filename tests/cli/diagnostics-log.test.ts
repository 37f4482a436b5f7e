import { describe, expect, it } from 'vitest';
import { diagnosticsLog } from '../../src/cli/diagnostics-log.ts';
import type { GradedDiagnostic } from '../../src/model/types.ts';

const missing = (name: string, line = 1): GradedDiagnostic => ({
  rule: 'image-missing',
  severity: 'warning',
  place: { file: 'n.md', line, column: 1 },
  values: { name, written: name },
});

const log = () => diagnosticsLog({ notesDir: '/notes', language: 'en' });

describe('the log of diagnostics', () => {
  it('says how many there are at first, and nothing where there are none', () => {
    expect(log()([missing('a'), missing('b')])).toBe(
      '0 errors, 2 warnings, 0 notes · run npm run check for details',
    );
    expect(log()([])).toBeNull();
  });

  it('then tells those that are new', () => {
    const say = log();
    say([missing('a')]);
    const said = say([missing('a'), missing('b', 9)]);
    expect(said).toMatch(/n\.md:9:1 .* b/);
    expect(said).not.toMatch(/n\.md:1:1/);
    expect(said).toMatch(/2 warnings/);
  });

  it('is silent where lines have only moved', () => {
    const say = log();
    say([missing('a', 1), missing('a', 5)]);
    expect(say([missing('a', 2), missing('a', 6)])).toBeNull();
  });

  it('tells one more of a kind that was there', () => {
    const say = log();
    say([missing('a', 1)]);
    expect(say([missing('a', 1), missing('a', 7)])).toMatch(/n\.md:7:1/);
  });

  it('says when all are mended', () => {
    const say = log();
    say([missing('a')]);
    expect(say([])).toBe('no problems found');
    expect(say([])).toBeNull();
  });
});
