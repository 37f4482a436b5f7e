import { parseArgs } from 'node:util';
import { REPORTERS, type ReportFormat } from './reporters.ts';

type CheckOptions = { strict: boolean; format: ReportFormat };

/** Reads the arguments of the check; gives the first that it can't use as `unusable`. */
export function readCheckOptions(args: readonly string[]): CheckOptions | { unusable: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { strict: { type: 'boolean' }, format: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: CheckOptions = { strict: false, format: 'text' };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return { unusable: token.value };
    const { name, rawName, value } = token;
    if (name === 'strict' && value === undefined) options.strict = true;
    else if (name === 'format' && isFormat(value)) options.format = value;
    else return { unusable: value === undefined ? rawName : `${rawName} ${value}` };
  }
  return options;
}

function isFormat(value: string | undefined): value is ReportFormat {
  return value !== undefined && Object.hasOwn(REPORTERS, value);
}
