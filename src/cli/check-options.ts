import { parseArgs } from 'node:util';
import { REPORTERS, type ReportFormat } from './reporters.ts';

export type CheckOptions = {
  strict: boolean;
  format: ReportFormat;
  fix: boolean;
  dryRun: boolean;
  yes: boolean;
  /** A folder with missing images. */
  from: string | null;
  help: boolean;
};

/**
 * Reads the arguments of the check; gives the first that it can't use as `unusable`, or one that
 * makes no sense without `--fix` as `fixNeeded`.
 */
export function readCheckOptions(
  args: readonly string[],
): CheckOptions | { unusable: string } | { fixNeeded: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(Object.keys(SWITCHES).map((name) => [name, { type: 'boolean' }])),
      help: { type: 'boolean', short: 'h' },
      format: { type: 'string' },
      from: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: CheckOptions = { ...DEFAULTS };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { unusable: token.value };
    const { name, rawName, value } = token;
    const key = SWITCHES[name];
    if (key !== undefined && value === undefined) options[key] = true;
    else if (name === 'format' && isFormat(value)) options.format = value;
    else if (name === 'from' && value) options.from = value;
    else return { unusable: value === undefined ? rawName : `${rawName} ${value}` };
  }
  const [fixNeeded] = [
    ...(options.from === null ? [] : ['--from']),
    ...(options.dryRun ? ['--dry-run'] : []),
    ...(options.yes ? ['--yes'] : []),
  ];
  return fixNeeded === undefined || options.fix || options.help ? options : { fixNeeded };
}

const DEFAULTS: CheckOptions = {
  strict: false,
  format: 'text',
  fix: false,
  dryRun: false,
  yes: false,
  from: null,
  help: false,
};

const SWITCHES: Readonly<Record<string, 'strict' | 'fix' | 'dryRun' | 'yes' | 'help'>> = {
  strict: 'strict',
  fix: 'fix',
  'dry-run': 'dryRun',
  yes: 'yes',
  help: 'help',
};

function isFormat(value: string | undefined): value is ReportFormat {
  return value !== undefined && Object.hasOwn(REPORTERS, value);
}
