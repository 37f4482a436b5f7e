import { parseArgs } from 'node:util';

type NewOptions = {
  /** The day as it was written; today's where null. */
  day: string | null;
  open: boolean;
  help: boolean;
};

/** Reads the arguments of the command; gives the first that it can't use as `unusable`. */
export function readNewOptions(args: readonly string[]): NewOptions | { unusable: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { open: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: NewOptions = { day: null, open: false, help: false };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (options.day !== null) return { unusable: token.value };
      options.day = token.value;
      continue;
    }
    const { name, rawName, value } = token;
    if ((name !== 'open' && name !== 'help') || value !== undefined) {
      return { unusable: value === undefined ? rawName : `${rawName} ${value}` };
    }
    options[name] = true;
  }
  return options;
}
