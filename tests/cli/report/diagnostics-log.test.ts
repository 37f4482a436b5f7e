import { describe, expect, it } from 'vitest';
import { diagnosticsLog } from '../../../src/cli/report/diagnostics-log.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';

const missing = (name: string, line = 1): GradedDiagnostic => ({
  rule: 'image-missing',
  severity: 'warning',
  place: { file: 'n.md', line, column: 1 },
  values: { name, written: name },
});

const newLog = () => diagnosticsLog({ notesDir: '/notes', language: 'en' });

describe('the log of diagnostics', () => {
  it('starts with their number, or with nothing if there are no diagnostics', () => {
    expect(newLog()([missing('a'), missing('b')])).toBe(
      '0 errors, 2 warnings, 0 infos · run npm run check for details',
    );
    expect(newLog()([])).toBeNull();
  });

  it('then reports the new ones', () => {
    const log = newLog();
    log([missing('a')]);
    const logged = log([missing('a'), missing('b', 9)]);
    expect(logged).toMatch(/n\.md:9:1 .* b/);
    expect(logged).not.toMatch(/n\.md:1:1/);
    expect(logged).toMatch(/2 warnings/);
  });

  it('is silent if lines have only moved', () => {
    const log = newLog();
    log([missing('a', 1), missing('a', 5)]);
    expect(log([missing('a', 2), missing('a', 6)])).toBeNull();
  });

  it('reports a second diagnostic that equals the first', () => {
    const log = newLog();
    log([missing('a', 1)]);
    expect(log([missing('a', 1), missing('a', 7)])).toMatch(/n\.md:7:1/);
  });

  it('reports once that all problems are solved', () => {
    const log = newLog();
    log([missing('a')]);
    expect(log([])).toBe('no problems found');
    expect(log([])).toBeNull();
  });
});
